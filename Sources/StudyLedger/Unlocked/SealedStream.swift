internal import Dispatch
internal import StudyModel
internal import Synchronization

/// The rows of one stream with what opens them, so that they can be opened anywhere.
struct SealedStream: Sendable {
  /// How many are held at once: enough to keep processors busy, few enough for little memory.
  static let atOnce = 32

  let name: String
  let rows: [EventRow]
  let keys: StreamKeys
  let reader: EventReader

  /// What happened in the stream; nil when nothing did.
  var opened: (StudyModel.Stream, [Event])? {
    get throws {
      let events = try reader.events(rows, of: name, with: keys).map(\.event)
      return events.first.map { ($0.stream, events) }
    }
  }
}

extension Opening {
  /// A stream to open; nil when the user cannot open it to its end.
  func stream(_ name: String) throws -> SealedStream? {
    let rows = try database.rows(of: name, at: path)
    let keys = try keys(of: name, rows)
    return keys.areComplete
      ? SealedStream(name: name, rows: rows, keys: keys, reader: reader) : nil
  }
}

extension Array where Element: Sendable {
  /// What the body makes of each element or why it could not, in their order; on all processors.
  package func inParallel<Made: Sendable>(
    _ body: @Sendable (Element) throws -> Made
  ) -> [Result<Made, any Error>] {
    let made = Mutex<[Result<Made, any Error>?]>(Array<_>(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result = Result { try body(self[place]) }
      made.withLock { $0[place] = result }
    }
    return made.withLock { $0.compactMap(\.self) }
  }
}
