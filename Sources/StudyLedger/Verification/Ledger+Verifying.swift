internal import GRDB
package import StudyModel

extension Ledger {
  /// Recomputes every digest from the first event to the last, then examines the file itself.
  ///
  /// Changes nothing, also when it fails. Memory grows with the number of streams only.
  /// - Parameters:
  ///   - checkpoint: one that was kept elsewhere; the ledger has to begin with what it stands for.
  ///   - progress: told from time to time how many events of how many are done.
  package func verify(
    against checkpoint: Checkpoint? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> Verification {
    try read { database in
      var check = ChainCheck()
      do {
        var rootThen = checkpoint?.events == 0 ? check.tree.root : nil
        let finding = try database.firstFault(&check, progress: progress) { check in
          if check.position == checkpoint?.events { rootThen = check.tree.root }
        }
        if let finding { return .fails(finding) }
        if let fault = checkpoint?.fault(seeing: rootThen) { return .fails(.whole(fault)) }
        if let fault = try database.faultOfWhole(path) { return .fails(.whole(fault)) }
      } catch let error as DatabaseError where error.isDamage {
        return .fails(.whole(.damagedFile))
      }
      return .holds(
        Verification.Extent(events: check.position, last: check.last, root: check.tree.root))
    }
  }
}

extension Verification.Finding {
  /// A finding about the file rather than one event.
  static func whole(_ fault: Fault) -> Self {
    Self(position: nil, id: nil, stream: nil, fault: fault)
  }
}

extension Checkpoint {
  /// Why a ledger is not the one this was taken of, given the root over as many of its events; nil
  /// when it has not so many.
  fileprivate func fault(seeing root: Digest?) -> Fault? {
    guard let root else { return .cutOff }
    return root == self.root ? nil : .rewritten
  }
}

extension DatabaseError {
  fileprivate var isDamage: Bool {
    [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR].contains(resultCode)
  }
}

extension Database {
  /// The first event that does not hold, in the order of the log.
  fileprivate func firstFault(
    _ check: inout ChainCheck, progress: (Int, Int) -> Void, _ afterEach: (ChainCheck) -> Void
  ) throws -> Verification.Finding? {
    let total = try count()
    let statement = try makeStatement(
      sql: "SELECT \(EventRow.columns) FROM event NOT INDEXED ORDER BY position")
    while try statement.next() {
      guard let row = EventRow(statement) else {
        return Verification.Finding(
          position: statement.integer(0), id: statement.bytes(1).flatMap { EventID(bytes: $0) },
          stream: statement.text(2), fault: .unreadableRow)
      }
      if let fault = check.fault(in: row) {
        // That nobody signed an event shows only when somebody else goes on.
        let row = fault == .unsigned ? check.unsigned ?? row : row
        return Verification.Finding(
          position: row.position, id: row.event.header.id, stream: row.event.header.stream,
          fault: fault)
      }
      afterEach(check)
      if row.position.isMultiple(of: 1000) { progress(row.position, total) }
    }
    progress(total, total)
    return check.faultAtEnd.map { row, fault in
      Verification.Finding(
        position: row.position, id: row.event.header.id, stream: row.event.header.stream,
        fault: fault)
    }
  }

  /// What is wrong with the rules or the indexes, when every event holds.
  fileprivate func faultOfWhole(_ path: String) throws -> Fault? {
    guard try Schema.isIntact(in: self) else { return .schemaChanged }
    guard try LockCheck(self).holds else { return .lockChanged }
    let answer = try String.fetchOne(self, sql: "PRAGMA integrity_check(1)")
    return try answer == "ok" && !hasMore(in: path) ? nil : .damagedFile
  }

  /// Whether something was added to the file after its last page.
  private func hasMore(in path: String) throws -> Bool {
    let pages = try Int.fetchOne(self, sql: "PRAGMA page_count") ?? 0
    let size = try Int.fetchOne(self, sql: "PRAGMA page_size") ?? 0
    return FileSystem.size(of: path).map { $0 > pages * size } ?? false
  }
}
