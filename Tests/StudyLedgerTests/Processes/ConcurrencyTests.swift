import Foundation
import StudyLedger
import StudyModel
import Testing

@Suite(.serialized) struct `Several writers` {
  let folder: Folder
  let key: FoundedLedger.Key

  init() throws {
    folder = try Folder()
    let ledger = try FoundedLedger.create(at: folder("sillage.db"), keysFor: [])
    key = ledger.key
    try ledger.close()
  }

  @Test func `in threads of one process lose nothing`() async throws {
    let key = key
    let events = try await withThrowingTaskGroup(of: [Event].self) { group in
      for seed in 1...4 {
        group.addTask {
          let ledger = try key.open()
          let examples = Examples(seed: UInt64(seed))
          return try (0..<25).flatMap { _ in try examples.fill(ledger, events: 2) }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(try recorded() == Set(events.map(\.id)))
    #expect(events.count == 200)
  }

  @Test func `in threads that share one ledger lose nothing`() async throws {
    let (ledger, key) = (try Ledger(opening: key.path), key)
    let events = try await withThrowingTaskGroup(of: [Event].self) { group in
      for seed in 1...4 {
        group.addTask {
          let examples = Examples(seed: UInt64(seed))
          let founded = key.on(ledger)
          return try (0..<25).flatMap { _ in try examples.fill(founded, events: 2) }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(try recorded() == Set(events.map(\.id)))
  }

  @Test func `in a hundred processes at once lose nothing`() throws {
    let writers = try (0..<100).map { _ in try Writer(key, events: 3) }
    let acknowledged = try writers.flatMap { try $0.acknowledged() }
    #expect(acknowledged.count == 300)
    #expect(try recorded() == Set(acknowledged))
  }

  @Test func `that are killed lose nothing they acknowledged`() throws {
    var chance = SeededGenerator(seed: 7)
    var acknowledged: Set<EventID> = []
    // On a busy machine a writer may be killed before its first word.
    for round in 0..<400 where round < 25 || acknowledged.count < 26 {
      let writers = try (0..<3).map { _ in try Writer(key, events: 100_000) }
      Thread.sleep(forTimeInterval: .random(in: 0.01...0.2, using: &chance))
      for writer in writers { writer.kill() }
      for writer in writers { acknowledged.formUnion(try writer.acknowledged()) }
    }
    #expect(acknowledged.count > 25)
    #expect(try recorded().isSuperset(of: acknowledged))
  }

  @Test func `go on while others among them are killed`() throws {
    let doomed = try (0..<10).map { _ in try Writer(key, events: 100_000) }
    let others = try (0..<40).map { _ in try Writer(key, events: 3) }
    for writer in doomed {
      Thread.sleep(forTimeInterval: 0.03)
      writer.kill()
    }
    let kept = try others.flatMap { try $0.acknowledged() }
    let killed = try doomed.flatMap { try $0.acknowledged() }
    #expect(kept.count == 120)
    #expect(try recorded().isSuperset(of: kept + killed))
  }

  /// What was told to the ledger, after a verification.
  private func recorded() throws -> Set<EventID> {
    let ledger = try key.open()
    _ = try #require(try ledger.verify().extent)
    let ids = try ledger.log().map(\.id)
    #expect(Set(ids).count == ids.count)
    return Set(ids)
  }
}
