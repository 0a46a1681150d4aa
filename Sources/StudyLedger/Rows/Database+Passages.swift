internal import GRDB
internal import StudyModel

/// Passages through the whole table, row by row.
extension Database {
  func streams(_ kind: Ledger.StreamKind, at path: String) throws -> [StudyModel.Stream] {
    let statement = try makeStatement(
      sql: """
        SELECT stream FROM event WHERE stream > ? AND stream < ? AND sequence = 1 ORDER BY stream
        """)
    bind(kind, to: statement)
    var streams: [StudyModel.Stream] = []
    while try statement.next() {
      guard let stream = statement.text(0).flatMap({ StudyModel.Stream($0) })
      else { throw LedgerError(.damaged, at: path) }
      streams.append(stream)
    }
    return streams
  }

  func forEachStream(
    _ kind: Ledger.StreamKind, at path: String,
    _ body: (StudyModel.Stream, [Event]) throws -> Void
  ) throws {
    let statement = try makeStatement(
      sql: """
        SELECT \(EventRow.columns) FROM event WHERE stream > ? AND stream < ?
        ORDER BY stream, sequence
        """)
    bind(kind, to: statement)
    var stream: (name: StudyModel.Stream, text: String)?
    var events: [Event] = []
    while try statement.next() {
      let isSame = stream.map { statement.text(2) == $0.text } ?? false
      if !isSame, let stream {
        try body(stream.name, events)
        events.removeAll(keepingCapacity: true)
      }
      guard let row = EventRow(statement, of: isSame ? stream?.name : nil)
      else { throw LedgerError(.damaged, at: path) }
      if !isSame { stream = (row.event.stream, statement.text(2) ?? "") }
      events.append(row.event)
    }
    if let stream { try body(stream.name, events) }
  }

  func forEachEvent(
    from position: Int, at path: String, _ body: (Int, Event) throws -> Void
  ) throws {
    let statement = try makeStatement(
      sql: "SELECT \(EventRow.columns) FROM event WHERE position >= ? ORDER BY position")
    statement.bind(position, at: 1)
    while try statement.next() {
      guard let row = EventRow(statement) else { throw LedgerError(.damaged, at: path) }
      try body(row.position, row.event)
    }
  }

  /// `participant/` and the character after it enclose all streams of participants.
  private func bind(_ kind: Ledger.StreamKind, to statement: Statement) {
    statement.bind("\(kind.rawValue)/", at: 1)
    statement.bind("\(kind.rawValue)0", at: 2)
  }
}
