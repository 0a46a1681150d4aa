internal import GRDB
internal import StudyModel

/// One row of the table of events, in Swift.
struct EventRow {
  let position: Int
  let event: Event

  /// Every column, in the order that reading and writing follow.
  static let columns = """
    position, id, stream, sequence, kind, version, effective_at, recorded_at, author, source, \
    node, node_position, payload, payload_digest, previous_digest, digest
    """

  /// Adds a row; the columns as arguments.
  static let insertion = """
    INSERT INTO event (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}

extension EventRow {
  /// Reads the row that the statement is at; nil when it cannot be an event. The stream may be
  /// given when it is known.
  init?(_ row: Statement, of stream: StudyModel.Stream? = nil) {
    guard let position = row.place(0),
      let draft = EventDraft(row, of: stream),
      let sequence = row.place(3),
      let node = row.text(10),
      let nodePosition = row.place(11),
      let payloadDigest = row.bytes(13).flatMap({ Digest(bytes: $0) }),
      let previousDigest = row.bytes(14).flatMap({ Digest(bytes: $0) }),
      let digest = row.bytes(15).flatMap({ Digest(bytes: $0) })
    else { return nil }
    let event = Event(
      draft: draft, sequence: sequence, node: node, nodePosition: nodePosition,
      payloadDigest: payloadDigest, previousDigest: previousDigest, digest: digest)
    self.init(position: position, event: event)
  }

  /// Writes the row with the statement of insertion.
  func insert(with statement: Statement) throws {
    statement.bind(position, at: 1)
    statement.bind(event.id.bytes, at: 2)
    statement.bind(event.stream.description, at: 3)
    statement.bind(event.sequence, at: 4)
    statement.bind(event.kind.name, at: 5)
    statement.bind(event.kind.version, at: 6)
    statement.bind(Int(event.effectiveAt.milliseconds), at: 7)
    statement.bind(Int(event.recordedAt.milliseconds), at: 8)
    statement.bind(event.author, at: 9)
    statement.bind(event.source.rawValue, at: 10)
    statement.bind(event.node, at: 11)
    statement.bind(event.nodePosition, at: 12)
    statement.bind(event.payload, at: 13)
    statement.bind(event.payloadDigest.bytes, at: 14)
    statement.bind(event.previousDigest.bytes, at: 15)
    statement.bind(event.digest.bytes, at: 16)
    _ = try statement.next()
  }
}

extension EventDraft {
  fileprivate init?(_ row: Statement, of stream: StudyModel.Stream?) {
    guard let id = row.bytes(1).flatMap({ EventID(bytes: $0) }),
      let stream = stream ?? row.text(2).flatMap({ StudyModel.Stream($0) }),
      let kind = row.text(4), let version = row.integer(5),
      let effectiveAt = row.moment(6), let recordedAt = row.moment(7),
      let author = row.text(8),
      let source = row.text(9).flatMap({ Source(rawValue: $0) }),
      let payload = row.bytes(12)
    else { return nil }
    self.init(
      id: id, stream: stream, kind: EventKind(name: kind, version: version),
      effectiveAt: effectiveAt, recordedAt: recordedAt,
      author: author, source: source, payload: payload)
  }
}
