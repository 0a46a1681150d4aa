internal import GRDB
internal import StudyModel

/// Passages through the whole table, row by row.
extension Database {
  /// The names of the streams of one kind, in an order that says nothing.
  func streamNames(_ kind: Ledger.StreamKind, at path: String) throws -> [String] {
    let statement = try makeStatement(
      sql: """
        SELECT stream FROM event WHERE stream > ? AND stream < ? AND sequence = 1 ORDER BY stream
        """)
    bind(kind, to: statement)
    var streams: [String] = []
    while try statement.next() {
      guard let stream = statement.text(0) else { throw LedgerError(.damaged, at: path) }
      streams.append(stream)
    }
    return streams
  }

  /// Hands over the rows of one stream after another.
  func forEachStream(
    _ kind: Ledger.StreamKind, at path: String, _ body: (String, [EventRow]) throws -> Void
  ) throws {
    let statement = try makeStatement(
      sql: """
        SELECT \(EventRow.columns) FROM event WHERE stream > ? AND stream < ?
        ORDER BY stream, sequence
        """)
    bind(kind, to: statement)
    var rows: [EventRow] = []
    while try statement.next() {
      guard let row = EventRow(statement) else { throw LedgerError(.damaged, at: path) }
      if let stream = rows.first?.event.header.stream, stream != row.event.header.stream {
        try body(stream, rows)
        rows.removeAll(keepingCapacity: true)
      }
      rows.append(row)
    }
    if let stream = rows.first?.event.header.stream { try body(stream, rows) }
  }

  func forEachRow(
    from position: Int, at path: String, _ body: (EventRow) throws -> Void
  ) throws {
    let statement = try makeStatement(
      sql: "SELECT \(EventRow.columns) FROM event WHERE position >= ? ORDER BY position")
    statement.bind(position, at: 1)
    while try statement.next() {
      guard let row = EventRow(statement) else { throw LedgerError(.damaged, at: path) }
      try body(row)
    }
  }

  /// `participant/` and the character after it enclose all streams of participants.
  private func bind(_ kind: Ledger.StreamKind, to statement: Statement) {
    statement.bind("\(kind.rawValue)/", at: 1)
    statement.bind("\(kind.rawValue)0", at: 2)
  }
}
