internal import GRDB
package import StudyModel

extension Ledger {
  /// The streams of one kind.
  package enum StreamKind: String, CaseIterable, Sendable {
    case participant
    case identity
  }

  /// The events of the stream, in order.
  package func events(of stream: StudyModel.Stream) throws -> [Event] {
    try read { try $0.events(of: stream, at: path) }
  }

  /// The events of the stream, in order, each with its place in the log.
  package func places(of stream: StudyModel.Stream) throws -> [(position: Int, event: Event)] {
    try read { try $0.rows(of: stream, at: path).map { ($0.position, $0.event) } }
  }

  /// The number of events in the stream.
  package func length(of stream: StudyModel.Stream) throws -> Int {
    try read { try $0.length(of: stream) }
  }

  /// Whether anything has happened in the stream.
  package func contains(_ stream: StudyModel.Stream) throws -> Bool { try length(of: stream) > 0 }

  /// The number of events in the log.
  package func count() throws -> Int {
    try read { try $0.count() }
  }

  /// When the last event of the log was recorded; nil in an empty one.
  package func lastRecorded() throws -> Moment? { try read { try $0.lastRecorded() } }

  /// The streams of that kind, in alphabetical order.
  package func streams(_ kind: StreamKind) throws -> [StudyModel.Stream] {
    try read { try $0.streams(kind, at: path) }
  }

  /// Hands over one stream of that kind after another with its events, as they were at one moment.
  /// Only one stream is in memory at a time.
  package func forEachStream(
    _ kind: StreamKind, _ body: (StudyModel.Stream, [Event]) throws -> Void
  ) throws {
    try read { try $0.forEachStream(kind, at: path, body) }
  }

  /// Hands over the log from that position on, in the order of recording, as it was at one moment.
  /// Only one event is in memory at a time.
  package func forEachEvent(
    from position: Int = 1, _ body: (_ position: Int, Event) throws -> Void
  ) throws {
    try read { try $0.forEachEvent(from: position, at: path, body) }
  }

  /// Runs the body on one unchanging state of the ledger.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try naming(path) {
      try queue.unsafeReentrantRead { database in
        guard !database.isInsideTransaction else { return try body(database) }
        try database.beginTransaction(.deferred)
        do {
          let result = try body(database)
          try database.commit()
          return result
        } catch {
          try database.rollback()
          throw error
        }
      }
    }
  }
}
