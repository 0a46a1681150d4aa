import GRDB
import StudyModel

@testable import StudyLedger

/// Rewrites the events of a file as somebody would who knows the format: every digest fits again,
/// the rules are back in place, and only the signatures are those that were there.
func forge(_ path: String, _ change: (inout [EventRow]) throws -> Void) throws {
  let ledger = try Ledger(opening: path)
  var rows: [EventRow] = []
  try ledger.forEachSealed { rows.append(EventRow(position: $0, event: $1)) }
  try change(&rows)
  rows = rechained(rows)
  try ledger.queue.inDatabase { database in
    let rules = try String.fetchAll(
      database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'event'")
    for name in try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'event'")
    {
      try database.execute(sql: "DROP TRIGGER \(name)")
    }
    try database.execute(sql: "DELETE FROM event")
    let insertion = try database.makeStatement(sql: EventRow.insertion)
    for row in rows { try row.insert(with: insertion) }
    for rule in rules { try database.execute(sql: rule) }
  }
  try ledger.close()
}

/// The same rows with digests that fit.
private func rechained(_ rows: [EventRow]) -> [EventRow] {
  var last = Digest.none
  return rows.map { row in
    let event = row.event
    let payload = event.isErased ? event.payloadDigest : Digest(of: event.payload)
    let digest = SealedEvent.digest(event.header.bytes, payload: payload, previous: last)
    let fitting = SealedEvent(
      header: event.header, payload: event.payload, payloadDigest: payload, previousDigest: last,
      digest: digest, signature: event.signature)
    last = digest
    return EventRow(position: row.position, event: fitting)
  }
}

extension SealedEvent {
  func with(author: String? = nil, payload: [UInt8]? = nil) -> SealedEvent {
    let header = EventHeader(
      id: header.id, stream: header.stream, kind: header.kind, effectiveAt: header.effectiveAt,
      recordedAt: header.recordedAt, author: author ?? header.author, source: header.source,
      sequence: header.sequence, node: header.node, nodePosition: header.nodePosition)
    return SealedEvent(
      header: header, payload: payload ?? self.payload, payloadDigest: payloadDigest,
      previousDigest: previousDigest, digest: digest, signature: signature)
  }
}
