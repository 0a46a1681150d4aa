package import Wording

/// Why the ledger could not do what it was asked; nothing is half-done when it is thrown.
package struct LedgerError: Error, Hashable, Sendable {
  /// What went wrong, for programs.
  package enum Code: String, CaseIterable, Hashable, Sendable {
    /// No file stands there.
    case missing
    /// A file stands there already.
    case exists
    /// The file is no ledger of ours; it was left untouched.
    case notALedger
    /// A newer version of the program wrote it.
    case newerVersion
    /// It was made before content was sealed.
    case olderVersion
    /// The file contradicts itself.
    case damaged
    /// It is not allowed, or not possible, to read the file.
    case cannotRead
    /// It is not allowed, or not possible, to write the file or its folder.
    case cannotWrite
    /// No room is left.
    case diskFull
    /// The system could not read or write.
    case inputOutput
    /// Another process kept the ledger for too long.
    case busy
    /// An event of that name is in the ledger already.
    case repeatedEvent
    /// An event with an empty kind, author or node, or a version below 1.
    case incompleteEvent
    /// An act was begun inside another one, or after closing.
    case misuse
    /// The user’s keys do not open that stream.
    case noKey
    /// The stream’s keys and content are gone.
    case erased
    /// No lock opens with that name and passphrase.
    case wrongPassphrase
    /// A copy does not hold, so it was not put in place.
    case copyDoesNotHold
  }

  package let code: Code
  /// What went wrong, where and what to do, for people.
  package let message: Phrase

  init(_ code: Code, _ message: Phrase) {
    self.code = code
    self.message = message
  }
}

extension LedgerError {
  /// The same error, said of another file.
  func at(_ path: String) -> LedgerError { LedgerError(code, at: path) }
}
