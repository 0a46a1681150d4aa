internal import GRDB

extension Ledger {
  /// Copies the ledger, as it is at this moment, into a new file, while others may go on writing.
  ///
  /// The copy is verified before it takes its name; a file that stands there is refused. It is one
  /// file by itself and can be read from a folder that cannot be written.
  /// - Parameter progress: told from time to time how much of the file is copied, from 0 to 1.
  /// - Returns: how far the copy reaches.
  @discardableResult
  package func backup(
    to path: String, progress: (Double) -> Void = { _ in }
  ) throws -> Verification.Extent {
    var extent: Verification.Extent?
    try NewFile(path).write { (draft: String) throws(LedgerError) in
      extent = try copy(to: draft, progress: progress)
    }
    guard let extent else { throw LedgerError(.inputOutput, at: path) }
    return extent
  }

  /// Copies the ledger into a file that nobody else knows, and verifies the copy.
  func copy(
    to draft: String, progress: (Double) -> Void
  ) throws(LedgerError) -> Verification.Extent {
    do {
      try copyPages(to: draft, progress: progress)
      let copy = try Ledger(opening: draft, mode: .readOnly)
      let verification = try copy.verify()
      try copy.close()
      guard case .holds(let extent) = verification
      else { throw LedgerError(.copyDoesNotHold, at: path) }
      return extent
    } catch {
      throw LedgerError(any: error, at: draft)
    }
  }

  private func copyPages(to draft: String, progress: (Double) -> Void) throws {
    let copy = try DatabaseQueue(path: FileSystem.plain(draft))
    try read { source in
      try copy.inDatabase { copy in
        try withoutActuallyEscaping(progress) { progress in
          try source.backup(to: copy, pagesPerStep: 1024) { step in
            progress(1 - Double(step.remainingPageCount) / Double(max(1, step.totalPageCount)))
          }
        }
        _ = try String.fetchOne(copy, sql: "PRAGMA journal_mode = DELETE")
      }
    }
    try copy.close()
  }
}
