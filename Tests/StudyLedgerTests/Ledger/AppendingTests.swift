import StudyLedger
import StudyModel
import Testing

struct `A ledger` {
  let examples = Examples()

  @Test func `gives back what was appended`() throws {
    let ledger = try FoundedLedger.inMemory()
    let stream = StudyModel.Stream.participant(examples.codes[0])
    let keys = try ledger.hand.length(of: stream)
    let drafts = [examples.draft(stream), examples.draft(stream, source: .dictated)]
    let appended = try ledger.act { transaction in
      try drafts.map { try transaction.append($0) }
    }
    let events = try ledger.events(of: stream)
    #expect(events == appended)
    #expect(events.map(\.draft) == drafts)
    #expect(events.map(\.sequence) == [keys + 1, keys + 2])
    #expect(events.map(\.nodePosition) == [ledger.founding + 1, ledger.founding + 2])
    #expect(events.map(\.node) == ["atelier", "atelier"])
  }

  @Test func `chains each event to the one before it`() throws {
    let (ledger, _) = try examples.ledger(events: 4)
    var last = Digest.none
    try ledger.ledger.forEachSealed { _, event in
      #expect(event.previousDigest == last)
      last = event.digest
    }
  }

  @Test func `shows an act the past and its own events`() throws {
    let (ledger, _) = try examples.ledger(events: 4)
    let stream = StudyModel.Stream.participant(examples.codes[0])
    let (before, after) = try ledger.act { transaction in
      let before = try transaction.events(of: stream).count
      try transaction.append(examples.draft(stream))
      return (before, try transaction.events(of: stream).count)
    }
    #expect(after == before + 1)
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
    let ledger = try FoundedLedger.inMemory(keysFor: [])
    let codes = examples.codes
    let told: [StudyModel.Stream] = [
      .study, .participant(codes[0]), .participant(codes[1]), .identity(codes[2]),
    ]
    try ledger.act { transaction in
      for stream in told {
        try transaction.write(examples.draft(stream), examples.world.instruments)
      }
    }
    for stream in told { #expect(try ledger.hand.contains(stream)) }
    #expect(try !ledger.hand.contains(.participant(codes[2])))
    #expect(try !ledger.hand.contains(.identity(codes[0])))
    #expect(try ledger.act { try $0.contains(.identity(codes[2])) })
    #expect(try Set(ledger.act { try $0.participants() }) == Set(codes[0..<2]))
  }

  @Test func `hands over one participant after another`() throws {
    let (ledger, events) = try examples.ledger(events: 10)
    try ledger.act { _ = try $0.append(examples.draft(.study)) }
    var seen: [StudyModel.Stream: [Event]] = [:]
    try ledger.forEachStream(.participant) { stream, events in
      #expect(seen[stream] == nil)
      seen[stream] = events
    }
    #expect(seen == Dictionary(grouping: events, by: \.stream))
  }

  @Test func `hands over its log in the order of recording`() throws {
    let (ledger, events) = try examples.ledger(events: 10)
    let log = try ledger.log()
    #expect(log.map(\.position) == events.indices.map { ledger.founding + $0 + 1 })
    #expect(log.map(\.id) == events.map(\.id))
    #expect(log.map(\.stream) == events.map(\.stream))
    #expect(log.map(\.sequence) == events.map(\.sequence))
    #expect(log.map(\.digest) == events.map(\.digest))
    #expect(Set(log.map(\.author)) == ["claire"])
  }

  @Test func `hands over its log from any place on, unopened`() throws {
    let (ledger, events) = try examples.ledger(events: 10)
    var seen: [EventID] = []
    try ledger.ledger.forEachSealed(from: ledger.founding + 4) { position, event in
      #expect(position == ledger.founding + seen.count + 4)
      seen.append(event.header.id)
    }
    #expect(seen == events.dropFirst(3).map(\.id))
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
      try ledger.hand.forEachLine { _ in
        try ledger.act { _ = try $0.append(examples.draft()) }
      }
    }
    #expect(reading?.code == .misuse)
    #expect(try ledger.count() == events.count)
  }

  @Test func `does nothing for an act that is over`() throws {
    let (ledger, events) = try examples.ledger(events: 1)
    let transaction = try ledger.act { $0 }
    #expect(ledgerError { try transaction.append(examples.draft()) }?.code == .misuse)
    #expect(ledgerError { _ = try transaction.events(of: .study) }?.code == .misuse)
    #expect(ledgerError { _ = try transaction.newKey(of: .study, to: []) }?.code == .misuse)
    #expect(try ledger.count() == events.count)
  }

  @Test func `refuses an event that it has already`() throws {
    let ledger = try FoundedLedger.inMemory()
    let draft = examples.draft()
    try ledger.act { _ = try $0.append(draft) }
    let error = ledgerError { try ledger.act { _ = try $0.append(draft) } }
    #expect(error?.code == .repeatedEvent)
    #expect(try ledger.count() == 1)
  }

  @Test func `keeps nothing of an act that repeats an event`() throws {
    let ledger = try FoundedLedger.inMemory()
    let draft = examples.draft()
    let error = ledgerError {
      try ledger.act { transaction in
        try transaction.append(draft)
        try transaction.append(draft)
      }
    }
    #expect(error?.code == .repeatedEvent)
    #expect(try ledger.count() == 0)
    try ledger.act { _ = try $0.append(draft) }
    #expect(try ledger.events(of: draft.stream).map(\.draft) == [draft])
  }

  @Test(arguments: ["", "entry\0", "\0"])
  func `refuses an event without a kind`(kind: String) throws {
    let ledger = try FoundedLedger.inMemory()
    let draft = examples.draft(kind: kind)
    let error = ledgerError { try ledger.act { _ = try $0.append(draft) } }
    #expect(error?.code == .incompleteEvent)
  }

  @Test func `names as the author whoever signs, whatever the draft says`() throws {
    let ledger = try FoundedLedger.inMemory()
    let draft = examples.draft(author: "someone else")
    let appended = try ledger.act { try $0.append(draft) }
    #expect(appended.author == "claire")
    #expect(try ledger.events(of: draft.stream) == [appended])
  }

  @Test func `carries kinds that it does not know`() throws {
    let ledger = try FoundedLedger.inMemory()
    for stream in [.participant(examples.codes[0]), StudyModel.Stream.study] {
      let draft = examples.draft(stream, kind: "dream.foretold", payload: "\u{0}\u{1}not JSON")
      try ledger.act { _ = try $0.append(draft) }
      #expect(try ledger.events(of: draft.stream).map(\.draft) == [draft])
    }
  }

  @Test func `carries payloads of any size`() throws {
    let ledger = try FoundedLedger.inMemory()
    let drafts = [0, 1, 4096, 1_000_000].map {
      examples.draft(payload: String(repeating: "é", count: $0))
    }
    try ledger.act { for draft in drafts { try $0.append(draft) } }
    #expect(try ledger.events(of: drafts[0].stream).map(\.draft) == drafts)
  }
}
