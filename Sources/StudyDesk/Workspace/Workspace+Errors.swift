import StudyLedger
import StudyModel
import Wording

extension Desk {
  /// Reads from the ledger; what goes wrong there is said in the desk's words.
  func reading<Result>(_ body: (UnlockedLedger) throws -> Result) throws -> Result {
    try inDeskWords { try body(unlocked()) }
  }

  /// The ledger with the keys of whoever sits here.
  func unlocked() throws -> UnlockedLedger {
    UnlockedLedger(try workspace.ledger(), with: session.keyring)
  }
}

/// Runs something that may fail below the desk and turns the failure into a `DeskError`.
func inDeskWords<Result>(_ body: () throws -> Result) throws -> Result {
  do { return try body() } catch let error as LedgerError {
    throw DeskError(DeskError.Code(error.code), error.message)
  } catch let error as PayloadError {
    throw DeskError.unreadable(error)
  }
}

extension DeskError.Code {
  init(_ code: LedgerError.Code) {
    self =
      switch code {
      case .missing, .erased: .doesNotExist
      case .noKey, .wrongPassphrase: .refused
      case .exists, .cannotWrite: .cannotCreate
      case .busy: .busy
      case .repeatedEvent, .incompleteEvent, .notALedger, .newerVersion, .olderVersion:
        .unacceptable
      case .damaged, .cannotRead, .diskFull, .inputOutput, .misuse, .copyDoesNotHold: .inputOutput
      }
  }
}

extension DeskError {
  fileprivate static func unreadable(_ error: PayloadError) -> DeskError {
    DeskError(
      .inputOutput,
      Phrase(
        """
        Un enregistrement «\u{A0}\(error.kind.name)\u{A0}» ne peut pas être lu (\(error.member)). \
        Lancez «\u{A0}sillage registre vérifier\u{A0}».
        """,
        """
        A record “\(error.kind.name)” cannot be read (\(error.member)). Run “sillage audit verify”.
        """))
  }
}
