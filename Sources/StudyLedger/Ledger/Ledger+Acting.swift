internal import GRDB

extension Ledger {
  /// Lets the body judge the past and append what follows from it, as one act.
  ///
  /// No other process writes from its beginning to its end. When the call returns, all that was
  /// appended is on the disk; when it throws, nothing of it is in the ledger. An act cannot be
  /// begun inside another one, nor inside `forEachStream` or `forEachLine`.
  package func act<Result>(
    as keyring: Keyring, _ body: (Transaction) throws -> Result
  ) throws -> Result {
    try naming(path) {
      try queue.unsafeReentrantWrite { database in
        guard !database.isInsideTransaction else { throw LedgerError(.misuse, at: path) }
        try database.beginTransaction(.immediate)
        let act: Transaction.Act
        do {
          act = try Transaction.Act(database, node: node, path: path)
        } catch {
          try database.rollback()
          throw error
        }
        do {
          defer { act.isOver = true }
          let result = try body(Transaction(act, keyring: keyring))
          try act.writing.settle()
          try database.commit()
          return result
        } catch {
          try database.rollback()
          for keyring in act.touched { keyring.forget() }
          throw error
        }
      }
    }
  }
}
