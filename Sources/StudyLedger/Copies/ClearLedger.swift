internal import GRDB
package import StudyModel

/// A ledger made before content was sealed (version 1): read once, to be written anew.
package struct ClearLedger {
  private let queue: DatabaseQueue
  private let path: String

  /// Opens such a ledger for reading only.
  /// - Throws: `LedgerError.notALedger` for anything else, `.newerVersion` when it is sealed already.
  package init(opening path: String) throws {
    guard FileSystem.exists(path) else { throw LedgerError(.missing, at: path) }
    self.path = path
    queue = try naming(path) {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: FileSystem.plain(path), configuration: configuration)
      let (mark, version) = try queue.read { database in
        (
          try Int.fetchOne(database, sql: "PRAGMA application_id"),
          try Int.fetchOne(database, sql: "PRAGMA user_version")
        )
      }
      guard mark == Schema.applicationID else { throw LedgerError(.notALedger, at: path) }
      guard version == 1 else { throw LedgerError(.newerVersion, at: path) }
      return queue
    }
  }

  /// Hands over its events in the order of recording, each after it was verified.
  /// - Throws: `LedgerError.damaged` at the first that does not hold.
  package func forEachEvent(_ body: (EventDraft) throws -> Void) throws {
    try naming(path) {
      try queue.read { database in
        let statement = try database.makeStatement(
          sql: """
            SELECT position, id, stream, sequence, kind, version, effective_at, recorded_at, author,
              source, node, node_position, payload, payload_digest, previous_digest, digest, x''
            FROM event ORDER BY position
            """)
        var previous = Digest.none
        while try statement.next() {
          guard let row = EventRow(statement), row.event.previousDigest == previous,
            let draft = row.event.cleared
          else { throw LedgerError(.damaged, at: path) }
          previous = row.event.digest
          try body(draft)
        }
      }
    }
  }
}

extension SealedEvent {
  /// The event of version 1, whose payload was never sealed; nil when its digests do not hold.
  fileprivate var cleared: EventDraft? {
    let header = Array("sillage-event-1\n".utf8) + self.header.bytes.dropFirst(16)
    guard Digest(of: payload) == payloadDigest,
      SealedEvent.digest(header, payload: payloadDigest, previous: previousDigest) == digest,
      let stream = StudyModel.Stream(self.header.stream)
    else { return nil }
    return EventDraft(
      id: self.header.id, stream: stream, kind: self.header.kind,
      effectiveAt: self.header.effectiveAt, recordedAt: self.header.recordedAt,
      author: self.header.author, source: self.header.source, payload: payload)
  }
}
