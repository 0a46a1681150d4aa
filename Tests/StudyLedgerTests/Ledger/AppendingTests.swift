import StudyLedger
import StudyModel
import Testing

struct `A ledger` {
  let examples = Examples()

  @Test func `gives back what was appended`() throws {
    let ledger = try Ledger(inMemory: "atelier")
    let stream = StudyModel.Stream.participant(examples.codes[0])
    let drafts = [examples.draft(stream), examples.draft(stream, source: .dictated)]
    try ledger.act { transaction in
      for draft in drafts { try transaction.append(draft) }
    }
    let events = try ledger.events(of: stream)
    #expect(events.map(\.draft) == drafts)
    #expect(events.map(\.sequence) == [1, 2])
    #expect(events.map(\.nodePosition) == [1, 2])
    #expect(events.map(\.node) == ["atelier", "atelier"])
    #expect(events[0].previousDigest == .none)
    #expect(events[1].previousDigest == events[0].digest)
  }

  @Test func `shows an act the past and its own events`() throws {
    let (ledger, _) = try examples.ledger(events: 4)
    let stream = StudyModel.Stream.participant(examples.codes[0])
    let (before, after) = try ledger.act { transaction in
      let before = try transaction.events(of: stream).count
      try transaction.append(examples.draft(stream))
      return (before, try transaction.events(of: stream).count)
    }
    #expect(before == 2)
    #expect(after == 3)
  }

  @Test func `keeps nothing of an act that fails`() throws {
    let (ledger, events) = try examples.ledger(events: 3)
    struct Refused: Error {}
    #expect(throws: Refused.self) {
      try ledger.act { transaction in
        try transaction.append(examples.draft())
        throw Refused()
      }
    }
    #expect(try ledger.count() == events.count)
    try ledger.act { _ = try $0.append(examples.draft()) }
    #expect(try ledger.count() == events.count + 1)
  }

  @Test func `knows which streams it has`() throws {
    let (ledger, _) = try examples.ledger(events: 2)
    try ledger.act { transaction in
      try transaction.append(examples.draft(.study, kind: "study.founded"))
      try transaction.append(examples.draft(.identity(examples.codes[2]), kind: "identity.noted"))
    }
    #expect(try ledger.contains(.study))
    #expect(try ledger.contains(.participant(examples.codes[1])))
    #expect(try !ledger.contains(.participant(examples.codes[2])))
    #expect(try ledger.act { try $0.contains(.identity(examples.codes[2])) })
    let codes = examples.codes[0..<2].sorted()
    #expect(try ledger.streams(.participant) == codes.map { .participant($0) })
    #expect(try ledger.streams(.identity) == [.identity(examples.codes[2])])
  }

  @Test func `hands over one participant after another`() throws {
    let (ledger, events) = try examples.ledger(events: 10)
    try ledger.act { _ = try $0.append(examples.draft(.study, kind: "study.founded")) }
    var seen: [StudyModel.Stream: [Event]] = [:]
    try ledger.forEachStream(.participant) { stream, events in
      #expect(seen[stream] == nil)
      seen[stream] = events
    }
    #expect(seen == Dictionary(grouping: events, by: \.stream))
  }

  @Test func `hands over its log in the order of recording`() throws {
    let (ledger, events) = try examples.ledger(events: 10)
    var seen: [Event] = []
    try ledger.forEachEvent(from: 4) { position, event in
      #expect(position == seen.count + 4)
      seen.append(event)
    }
    #expect(seen == Array(events.dropFirst(3)))
  }

  @Test func `may be read while it is being read`() throws {
    let (ledger, events) = try examples.ledger(events: 6)
    var total = 0
    try ledger.forEachStream(.participant) { stream, _ in
      total += try ledger.events(of: stream).count
    }
    #expect(total == events.count)
  }

  @Test func `refuses an act within an act or a reading`() throws {
    let (ledger, events) = try examples.ledger(events: 1)
    let nested = ledgerError {
      try ledger.act { _ in try ledger.act { _ = try $0.append(examples.draft()) } }
    }
    #expect(nested?.code == .misuse)
    let reading = ledgerError {
      try ledger.forEachEvent { _, _ in try ledger.act { _ = try $0.append(examples.draft()) } }
    }
    #expect(reading?.code == .misuse)
    #expect(try ledger.count() == events.count)
  }

  @Test func `does nothing for an act that is over`() throws {
    let (ledger, events) = try examples.ledger(events: 1)
    let transaction = try ledger.act { $0 }
    #expect(ledgerError { try transaction.append(examples.draft()) }?.code == .misuse)
    #expect(ledgerError { _ = try transaction.events(of: .study) }?.code == .misuse)
    #expect(try ledger.count() == events.count)
  }

  @Test func `refuses an event that it has already`() throws {
    let ledger = try Ledger(inMemory: "atelier")
    let draft = examples.draft()
    try ledger.act { _ = try $0.append(draft) }
    let error = ledgerError { try ledger.act { _ = try $0.append(draft) } }
    #expect(error?.code == .repeatedEvent)
    #expect(try ledger.count() == 1)
  }

  @Test func `goes on after a refusal within one act`() throws {
    let ledger = try Ledger(inMemory: "atelier")
    let draft = examples.draft()
    try ledger.act { transaction in
      try transaction.append(draft)
      #expect(throws: LedgerError.self) { try transaction.append(draft) }
      try transaction.append(examples.draft())
    }
    #expect(try ledger.count() == 2)
  }

  @Test(arguments: [("", "claire"), ("entry.written", ""), ("entry\0", "claire"), ("a", "c\0")])
  func `refuses an event without a kind or an author`(kind: String, author: String) throws {
    let ledger = try Ledger(inMemory: "atelier")
    let draft = examples.draft(kind: kind, author: author)
    let error = ledgerError { try ledger.act { _ = try $0.append(draft) } }
    #expect(error?.code == .incompleteEvent)
  }

  @Test func `carries kinds that it does not know`() throws {
    let ledger = try Ledger(inMemory: "atelier")
    let draft = examples.draft(kind: "dream.foretold", payload: "\u{0}\u{1}not JSON")
    try ledger.act { _ = try $0.append(draft) }
    #expect(try ledger.events(of: draft.stream).map(\.draft) == [draft])
  }

  @Test func `carries payloads of any size`() throws {
    let ledger = try Ledger(inMemory: "atelier")
    let drafts = [0, 1, 4096, 1_000_000].map {
      examples.draft(payload: String(repeating: "é", count: $0))
    }
    try ledger.act { for draft in drafts { try $0.append(draft) } }
    #expect(try ledger.events(of: drafts[0].stream).map(\.draft) == drafts)
  }
}
