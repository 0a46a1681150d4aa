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
    var ledger = try FoundedLedger.create(at: path, keysFor: [])
    for _ in 0..<40 {
      switch Int.random(in: 0..<10, using: &chance) {
      case 0..<6: model += try act(on: ledger, examples, &chance)
      case 6..<8: try fail(on: ledger, examples, &chance)
      case 8: ledger = try ledger.again()
      default:
        try ledger.close()
        ledger = try ledger.again()
      }
      let stream = stream(examples, &chance)
      #expect(try ledger.events(of: stream).map(\.draft) == model.filter { $0.stream == stream })
    }
    try expect(ledger, toHold: model)
  }

  private func expect(_ ledger: FoundedLedger, toHold model: [EventDraft]) throws {
    let log = try ledger.log()
    #expect(log.map(\.id) == model.map(\.id))
    // The label that says whose record it is stands in the participant's stream.
    let labelled = Set(model.map(\.stream).filter { $0.kind == .participant }.map(\.code))
    #expect(
      log.map(\.stream)
        == model.map {
          $0.stream.code == nil || labelled.contains($0.stream.code) ? $0.stream : nil
        })
    #expect(log.map(\.position) == log.map(\.position).sorted())
    #expect(try ledger.verify().extent?.events == ledger.ledger.count())
    for kind in Ledger.StreamKind.allCases {
      var streams: Set<StudyModel.Stream> = []
      try ledger.forEachStream(kind) { stream, events in
        streams.insert(stream)
        #expect(events.map(\.draft) == model.filter { $0.stream == stream })
      }
      #expect(streams == Set(model.map(\.stream).filter { $0.kind == kind }))
    }
  }

  private func act(
    on ledger: FoundedLedger, _ examples: Examples, _ chance: inout SeededGenerator
  ) throws -> [EventDraft] {
    let drafts = drafts(examples, &chance)
    try ledger.act { transaction in
      for draft in drafts { try transaction.write(draft, examples.world.instruments) }
    }
    return drafts
  }

  private func fail(
    on ledger: FoundedLedger, _ examples: Examples, _ chance: inout SeededGenerator
  ) throws {
    struct Refused: Error {}
    let drafts = drafts(examples, &chance)
    #expect(throws: Refused.self) {
      try ledger.act { transaction in
        for draft in drafts { try transaction.write(draft, examples.world.instruments) }
        throw Refused()
      }
    }
  }

  private func drafts(_ examples: Examples, _ chance: inout SeededGenerator) -> [EventDraft] {
    (0..<Int.random(in: 0...5, using: &chance)).map { _ in
      let text = String(repeating: "é", count: Int.random(in: 0...3000, using: &chance))
      return examples.draft(
        stream(examples, &chance), source: Source.allCases.randomElement(using: &chance) ?? .direct,
        payload: #"{"text":"\#(text)"}"#)
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

extension StudyModel.Stream {
  fileprivate var kind: Ledger.StreamKind? {
    switch self {
    case .study, .feedback: nil
    case .participant: .participant
    case .identity: .identity
    }
  }
}
