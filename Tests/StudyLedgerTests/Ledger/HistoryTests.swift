import StudyLedger
import StudyModel
import Testing

struct `Any history` {
  /// A ledger under random acts, next to the plain list it has to agree with.
  @Test(arguments: 1...12) func `agrees with a plain list`(seed: UInt64) throws {
    let folder = try Folder()
    let path = folder("sillage.db")
    let examples = Examples(seed: seed, participants: 4)
    var chance = SeededGenerator(seed: seed)
    var model: [EventDraft] = []
    var ledger = try Ledger.create(at: path, node: "atelier", on: start)
    for _ in 0..<40 {
      switch Int.random(in: 0..<10, using: &chance) {
      case 0..<6: model += try act(on: ledger, examples, &chance)
      case 6..<8: try fail(on: ledger, examples, &chance)
      case 8: ledger = try Ledger(opening: path)
      default:
        try ledger.close()
        ledger = try Ledger(opening: path)
      }
      let stream = stream(examples, &chance)
      #expect(try ledger.events(of: stream).map(\.draft) == model.filter { $0.stream == stream })
    }
    try expect(ledger, toHold: model)
  }

  private func expect(_ ledger: Ledger, toHold model: [EventDraft]) throws {
    var log: [EventDraft] = []
    try ledger.forEachEvent { position, event in
      log.append(event.draft)
      #expect(position == log.count)
      #expect(event.sequence == log.count { $0.stream == event.stream })
    }
    #expect(log == model)
    #expect(try ledger.verify().extent?.events == model.count)
    for kind in Ledger.StreamKind.allCases {
      var streams: [StudyModel.Stream] = []
      try ledger.forEachStream(kind) { stream, events in
        streams.append(stream)
        #expect(events.map(\.draft) == model.filter { $0.stream == stream })
      }
      #expect(try ledger.streams(kind) == streams)
    }
  }

  private func act(
    on ledger: Ledger, _ examples: Examples, _ chance: inout SeededGenerator
  ) throws -> [EventDraft] {
    let drafts = drafts(examples, &chance)
    try ledger.act { transaction in
      for draft in drafts { try transaction.append(draft) }
    }
    return drafts
  }

  private func fail(
    on ledger: Ledger, _ examples: Examples, _ chance: inout SeededGenerator
  ) throws {
    struct Refused: Error {}
    let drafts = drafts(examples, &chance)
    #expect(throws: Refused.self) {
      try ledger.act { transaction in
        for draft in drafts { try transaction.append(draft) }
        throw Refused()
      }
    }
  }

  private func drafts(_ examples: Examples, _ chance: inout SeededGenerator) -> [EventDraft] {
    (0..<Int.random(in: 0...5, using: &chance)).map { _ in
      let text = String(repeating: "é", count: Int.random(in: 0...3000, using: &chance))
      return examples.draft(
        stream(examples, &chance), source: Source.allCases.randomElement(using: &chance) ?? .direct,
        payload: text)
    }
  }

  private func stream(
    _ examples: Examples, _ chance: inout SeededGenerator
  ) -> StudyModel.Stream {
    let code = examples.codes[Int.random(in: 0..<examples.codes.count, using: &chance)]
    let streams: [StudyModel.Stream] = [.study, .participant(code), .identity(code)]
    return streams[Int.random(in: 0..<3, using: &chance)]
  }
}
