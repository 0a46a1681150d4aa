internal import GRDB
package import StudyModel

/// One act on the ledger: it sees the past as it is, and nobody else writes until it is done.
///
/// It ends with the body that received it; whoever keeps it longer can do nothing with it.
package final class Transaction {
  private let database: Database
  private let path: String
  private let node: String
  private let insertion: Statement
  private var chain: Chain?
  /// The stream of the last event appended and its length, as most acts stay in one stream.
  private var latest: (stream: StudyModel.Stream, length: Int)?
  private var isOver = false

  init(_ database: Database, node: String, path: String) throws {
    self.database = database
    self.node = node
    self.path = path
    insertion = try database.cachedStatement(sql: EventRow.insertion)
  }

  /// The events of the stream so far, those of this act included.
  package func events(of stream: StudyModel.Stream) throws -> [Event] {
    try refuseWhenOver()
    return try naming(path) { try database.events(of: stream, at: path) }
  }

  /// The number of events in the stream, those of this act included.
  package func length(of stream: StudyModel.Stream) throws -> Int {
    try refuseWhenOver()
    if let latest, latest.stream == stream { return latest.length }
    return try naming(path) { try database.length(of: stream) }
  }

  /// Whether anything has happened in the stream.
  package func contains(_ stream: StudyModel.Stream) throws -> Bool { try length(of: stream) > 0 }

  /// Gives the event its place at the end of its stream and of the chain.
  @discardableResult
  package func append(_ draft: EventDraft) throws -> Event {
    try refuseWhenOver()
    guard draft.isComplete else { throw LedgerError(.incompleteEvent, at: path) }
    do {
      let chain = try chain ?? database.chain(of: node)
      let row = chain.row(draft, sequence: try length(of: draft.stream) + 1)
      try row.insert(with: insertion)
      self.chain = chain.followed(by: row)
      latest = (draft.stream, row.event.sequence)
      return row.event
    } catch let error as DatabaseError {
      throw try refusal(of: draft, error)
    }
  }

  /// Ends the act.
  func end() { isOver = true }

  private func refuseWhenOver() throws {
    if isOver { throw LedgerError(.misuse, at: path) }
  }

  private func refusal(of draft: EventDraft, _ error: DatabaseError) throws -> LedgerError {
    guard error.resultCode == .SQLITE_CONSTRAINT else { return LedgerError(error, at: path) }
    let isRepeated = try naming(path) { try database.contains(draft.id) }
    return LedgerError(isRepeated ? .repeatedEvent : .incompleteEvent, at: path)
  }
}

extension EventDraft {
  /// Whether it names its kind and its author, without a zero byte at which readers would stop.
  fileprivate var isComplete: Bool {
    kind.version > 0
      && [kind.name, author].allSatisfy { !$0.isEmpty && !$0.utf8.contains(0) }
  }
}
