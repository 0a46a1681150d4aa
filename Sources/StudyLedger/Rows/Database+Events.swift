internal import GRDB
internal import StudyModel

/// The questions to the table of events; each is answered by an index, never by a scan.
extension Database {
  /// The events of a stream in order, or only so many of them.
  func rows(of stream: String, at path: String, first limit: Int = -1) throws -> [EventRow] {
    let statement = try cachedStatement(
      sql: "SELECT \(EventRow.columns) FROM event WHERE stream = ? ORDER BY sequence LIMIT ?")
    statement.bind(stream, at: 1)
    statement.bind(limit, at: 2)
    defer { statement.rewind() }
    var rows: [EventRow] = []
    while try statement.next() {
      guard let row = EventRow(statement) else { throw LedgerError(.damaged, at: path) }
      rows.append(row)
    }
    return rows
  }

  /// The number of events in the stream.
  func length(of stream: String) throws -> Int {
    let statement = try cachedStatement(sql: "SELECT max(sequence) FROM event WHERE stream = ?")
    statement.bind(stream, at: 1)
    return try single(statement) { $0.place(0) } ?? 0
  }

  /// The number of events in the log.
  func count() throws -> Int {
    let statement = try cachedStatement(sql: "SELECT max(position) FROM event")
    return try single(statement) { $0.place(0) } ?? 0
  }

  /// The digest of the first event of the log.
  func beginning() throws -> Digest? {
    let statement = try cachedStatement(sql: "SELECT digest FROM event WHERE position = 1")
    return try single(statement) { $0.bytes(0).flatMap { Digest(bytes: $0) } }
  }

  /// When the last event of the log was recorded.
  func lastRecorded() throws -> Moment? {
    let statement = try cachedStatement(
      sql: "SELECT recorded_at FROM event ORDER BY position DESC LIMIT 1")
    return try single(statement) { $0.moment(0) }
  }

  /// Whether an event of that name is in the log.
  func contains(_ id: EventID) throws -> Bool {
    let statement = try cachedStatement(sql: "SELECT 1 FROM event WHERE id = ?")
    statement.bind(id.bytes, at: 1)
    return try single(statement) { $0.integer(0) } != nil
  }

  /// Whether a key of the stream was given to somebody behind so many of its events.
  func hasGrant(in stream: String, after count: Int) throws -> Bool {
    let statement = try cachedStatement(
      sql: """
        SELECT 1 FROM event WHERE stream = ? AND sequence > ? AND kind = 'key.granted' LIMIT 1
        """)
    statement.bind(stream, at: 1)
    statement.bind(count, at: 2)
    return try single(statement) { $0.integer(0) } != nil
  }

  /// Where the node's chain ends.
  func chain(of node: String) throws -> Chain {
    let statement = try cachedStatement(
      sql: """
        SELECT node_position, digest FROM event WHERE node = ?
        ORDER BY node_position DESC LIMIT 1
        """)
    statement.bind(node, at: 1)
    let last: (Int, Digest)? = try single(statement) { row in
      guard let position = row.place(0), let digest = row.bytes(1).flatMap({ Digest(bytes: $0) })
      else { return nil }
      return (position, digest)
    }
    return Chain(
      node: node, position: try count(), nodePosition: last?.0 ?? 0, digest: last?.1 ?? .none)
  }

  /// Blanks what a stream holds, but for what names nobody.
  /// - Returns: how many events lost their content.
  func blank(_ stream: String) throws -> Int {
    let statement = try cachedStatement(
      sql: """
        UPDATE event SET payload = x'' WHERE stream = ? AND payload <> x'' AND kind NOT IN (
          'signer.added', 'passphrase.set', 'passphrase.removed', 'participant.erased',
          'identity.erased')
        """)
    statement.bind(stream, at: 1)
    defer { statement.rewind() }
    _ = try statement.next()
    return changesCount
  }

  private func single<Value>(
    _ statement: Statement, _ value: (Statement) -> Value?
  ) throws -> Value? {
    defer { statement.rewind() }
    return try statement.next() ? value(statement) : nil
  }
}
