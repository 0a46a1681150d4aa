internal import GRDB
internal import StudyModel

/// The end of the log while an act is writing to it: gives places, chains, and has signed.
///
/// A row waits for its signature until it is known whether the same person goes on: then the next
/// signature, which covers all that stands before it in the chain, is theirs too, and one is
/// enough for a thousand events.
final class Writing {
  private let database: Database
  private let node: String
  private let path: String
  private let insertion: Statement
  private var chain: Chain?
  private var waiting: (row: EventRow, keys: PrivateKeys, start: Int)?
  /// The lengths of the streams met in this act; nobody else makes them longer meanwhile.
  private var lengths: [String: Int] = [:]

  init(_ database: Database, node: String, path: String) throws {
    self.database = database
    self.node = node
    self.path = path
    insertion = try database.cachedStatement(sql: EventRow.insertion)
  }

  /// The number of events in the stream, those of this act included.
  func length(of stream: String) throws -> Int {
    if let known = lengths[stream] { return known }
    let length = try database.length(of: stream)
    lengths[stream] = length
    return length
  }

  /// Gives the event its place at the end of its stream and of the chain.
  func append(
    _ draft: EventDraft, to stream: String, by keys: PrivateKeys,
    sealing: (_ header: [UInt8]) throws -> [UInt8]
  ) throws -> SealedEvent {
    let length = try length(of: stream)
    let chain = try chain ?? database.chain(of: node)
    let header = EventHeader(
      id: draft.id, stream: stream, kind: draft.kind, effectiveAt: draft.effectiveAt,
      recordedAt: draft.recordedAt, author: keys.fingerprint, source: draft.source,
      sequence: length + 1, node: node, nodePosition: chain.nodePosition + 1)
    let row = try chain.row(header, sealing: sealing)
    var start = header.nodePosition
    if let waiting, waiting.keys.fingerprint == keys.fingerprint {
      try insert(waiting.row)
      start = waiting.start
    } else {
      try settle()
    }
    waiting = (row, keys, start)
    self.chain = chain.followed(by: row)
    lengths[stream] = length + 1
    return row.event
  }

  /// Signs and writes what is waiting.
  func settle() throws {
    guard let (last, keys, start) = waiting else { return }
    var row = last
    row.event.signature = try keys.signature(of: row.event.digest, from: start)
    try insert(row)
    waiting = nil
  }

  private func insert(_ row: EventRow) throws {
    do { try row.insert(with: insertion) } catch let error as DatabaseError {
      guard error.resultCode == .SQLITE_CONSTRAINT else { throw LedgerError(error, at: path) }
      let isRepeated = try naming(path) { try database.contains(row.event.header.id) }
      throw LedgerError(isRepeated ? .repeatedEvent : .incompleteEvent, at: path)
    }
  }
}
