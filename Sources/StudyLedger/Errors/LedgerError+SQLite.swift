internal import GRDB

/// Runs the body; what SQLite reports becomes a ledger's error, all other errors pass.
func naming<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw LedgerError(error, at: path)
  }
}

extension LedgerError {
  /// What SQLite reported about that file, in the ledger's words.
  init(_ error: DatabaseError, at path: String) {
    self.init(Self.code(error), at: path)
  }

  /// Any error that opening may throw, in the ledger's words.
  init(any error: any Error, at path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as DatabaseError: self.init(error, at: path)
    default: self.init(.inputOutput, at: path)
    }
  }

  private static func code(_ error: DatabaseError) -> Code {
    switch error.extendedResultCode {
    // A full disk has no room for the file of shared memory either.
    case .SQLITE_IOERR_SHMSIZE: return .diskFull
    case .SQLITE_CANTOPEN, .SQLITE_READONLY_CANTINIT: return .cannotWrite
    default: break
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: return .busy
    case .SQLITE_FULL: return .diskFull
    case .SQLITE_NOTADB: return .notALedger
    case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_SCHEMA: return .damaged
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return .cannotWrite
    case .SQLITE_MISUSE: return .misuse
    default: return .inputOutput
    }
  }
}
