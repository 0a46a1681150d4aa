internal import GRDB

extension Ledger {
  /// Lets the body judge the past and append what follows from it, as one act.
  ///
  /// No other process writes from its beginning to its end. When the call returns, all that was
  /// appended is on the disk; when it throws, nothing of it is in the ledger. An act cannot be
  /// begun inside another one, nor inside `forEachStream` or `forEachEvent`.
  package func act<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
    try naming(path) {
      try queue.unsafeReentrantWrite { database in
        guard !database.isInsideTransaction else { throw LedgerError(.misuse, at: path) }
        try database.beginTransaction(.immediate)
        do {
          let transaction = try Transaction(database, node: node, path: path)
          defer { transaction.end() }
          let result = try body(transaction)
          try database.commit()
          return result
        } catch {
          try database.rollback()
          throw error
        }
      }
    }
  }
}
