internal import GRDB
package import StudyModel

extension Ledger {
  /// The streams of one kind.
  package enum StreamKind: String, CaseIterable, Sendable {
    case participant
    case identity
  }

  /// The number of events in the log.
  package func count() throws -> Int {
    try read { try $0.count() }
  }

  /// The digest of its first event, which holds new keys: the same for copies of this ledger, and
  /// for no other, not even one of the same name. Nil in an empty log.
  package func beginning() throws -> Digest? { try read { try $0.beginning() } }

  /// When the last event of the log was recorded; nil in an empty one.
  package func lastRecorded() throws -> Moment? { try read { try $0.lastRecorded() } }

  /// Hands over the log from that position on, in the order of recording, as it was at one moment,
  /// with nothing opened. Only one event is in memory at a time.
  package func forEachSealed(
    from position: Int = 1, _ body: (_ position: Int, SealedEvent) throws -> Void
  ) throws {
    try read { try $0.forEachRow(from: position, at: path) { try body($0.position, $0.event) } }
  }

  /// Runs the body on one unchanging state of the ledger.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try naming(path) {
      try queue.unsafeReentrantRead { database in
        guard !database.isInsideTransaction else { return try body(database) }
        try database.beginTransaction(.deferred)
        do {
          let result = try body(database)
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
