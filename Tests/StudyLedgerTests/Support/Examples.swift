import Foundation
import StudyLedger
import StudyModel
import Testing

/// A folder that is gone when the last reference to it is.
final class Folder: Sendable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }
}

/// The day on which all tests take place.
let start = Moment(milliseconds: 1_727_770_000_000)

/// Events of a few participants, the same for the same seed.
struct Examples {
  let world: SimulatedWorld
  let codes: [ParticipantCode]

  init(seed: UInt64 = 1, participants: Int = 3) {
    let world = SimulatedWorld(now: start, seed: seed)
    self.world = world
    codes = (0..<participants).map { _ in ParticipantCode.drawn(with: world.instruments) }
  }

  func draft(
    _ stream: StudyModel.Stream? = nil, kind: String = "entry.written", author: String = "claire",
    source: Source = .direct, payload: String = #"{"text":"Vu le médecin."}"#
  ) -> EventDraft {
    world.now = world.now + 60
    return EventDraft(
      id: EventID(world.instruments), stream: stream ?? .participant(codes[0]),
      kind: EventKind(name: kind, version: 1), effectiveAt: world.now + -3600,
      recordedAt: world.now, author: author, source: source, payload: Array(payload.utf8))
  }

  /// A ledger in memory that holds so many events of the participants in turn.
  func ledger(events count: Int) throws -> (FoundedLedger, [Event]) {
    let ledger = try FoundedLedger.inMemory(keysFor: codes)
    return (ledger, try fill(ledger, events: count))
  }

  /// Appends so many events of the participants in turn.
  @discardableResult
  func fill(_ ledger: FoundedLedger, events count: Int) throws -> [Event] {
    try ledger.act { transaction in
      var events: [Event] = []
      for index in 0..<count {
        let stream = StudyModel.Stream.participant(codes[index % codes.count])
        let draft = draft(stream, payload: #"{"n":\#(index)}"#)
        events.append(try transaction.write(draft, world.instruments))
      }
      return events
    }
  }
}

/// The error that the body throws, if it is one of the ledger's.
func ledgerError(_ body: () throws -> Void) -> LedgerError? {
  do {
    try body()
    return nil
  } catch {
    return error as? LedgerError
  }
}
