internal import GRDB
internal import StudyModel

/// One row of the table of events, in Swift.
struct EventRow {
  let position: Int
  var event: SealedEvent

  /// Every column, in the order that reading and writing follow.
  static let columns = """
    position, id, stream, sequence, kind, version, effective_at, recorded_at, author, source, \
    node, node_position, payload, payload_digest, previous_digest, digest, signature
    """

  /// Adds a row; the columns as arguments.
  static let insertion = """
    INSERT INTO event (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}

extension EventRow {
  /// Reads the row that the statement is at; nil when it cannot be an event.
  init?(_ row: Statement) {
    guard let position = row.place(0), let header = EventHeader(row),
      let payload = row.bytes(12),
      let payloadDigest = row.bytes(13).flatMap({ Digest(bytes: $0) }),
      let previousDigest = row.bytes(14).flatMap({ Digest(bytes: $0) }),
      let digest = row.bytes(15).flatMap({ Digest(bytes: $0) }),
      let signature = row.bytes(16)
    else { return nil }
    self.init(
      position: position,
      event: SealedEvent(
        header: header, payload: payload, payloadDigest: payloadDigest,
        previousDigest: previousDigest, digest: digest, signature: signature))
  }

  /// Writes the row with the statement of insertion.
  func insert(with statement: Statement) throws {
    let header = event.header
    statement.bind(position, at: 1)
    statement.bind(header.id.bytes, at: 2)
    statement.bind(header.stream, at: 3)
    statement.bind(header.sequence, at: 4)
    statement.bind(header.kind.name, at: 5)
    statement.bind(header.kind.version, at: 6)
    statement.bind(Int(header.effectiveAt.milliseconds), at: 7)
    statement.bind(Int(header.recordedAt.milliseconds), at: 8)
    statement.bind(header.author, at: 9)
    statement.bind(header.source.rawValue, at: 10)
    statement.bind(header.node, at: 11)
    statement.bind(header.nodePosition, at: 12)
    statement.bind(event.payload, at: 13)
    statement.bind(event.payloadDigest.bytes, at: 14)
    statement.bind(event.previousDigest.bytes, at: 15)
    statement.bind(event.digest.bytes, at: 16)
    statement.bind(event.signature, at: 17)
    _ = try statement.next()
  }
}

extension EventHeader {
  fileprivate init?(_ row: Statement) {
    guard let id = row.bytes(1).flatMap({ EventID(bytes: $0) }), let stream = row.text(2),
      let sequence = row.place(3), let kind = row.text(4), let version = row.integer(5),
      let effectiveAt = row.moment(6), let recordedAt = row.moment(7),
      let author = row.text(8), let source = row.text(9).flatMap({ Source(rawValue: $0) }),
      let node = row.text(10), let nodePosition = row.place(11)
    else { return nil }
    self.init(
      id: id, stream: stream, kind: EventKind(name: kind, version: version),
      effectiveAt: effectiveAt, recordedAt: recordedAt, author: author, source: source,
      sequence: sequence, node: node, nodePosition: nodePosition)
  }
}
