import JSONTree
import StudyModel
import Testing

struct `What happened` {
  @Test(arguments: Samples.all)
  func `is read back from its payload`(happening: Happening) throws {
    let payload = try JSON(reading: happening.payload.bytes())
    #expect(try Happening(kind: happening.kind, payload: payload) == happening)
  }

  @Test func `of a sheet of feedback tells of the sheet`() throws {
    let happening = Happening.feedback(
      FeedbackGiven(
        subject: .article, name: "sleep", version: "2", form: SampleStudy.form, response: [:],
        sheet: Digest.none))
    #expect(try Happening(kind: happening.kind, payload: happening.payload) == happening)
    #expect(happening.payload["sheet"] != nil)
  }

  @Test func `has a sample of every kind`() {
    #expect(Set(Samples.all.map(\.kind.name)) == Set(EventKind.names))
    #expect(Set(EventKind.names).count == EventKind.names.count)
  }

  /// The checked-in file is what version 1 wrote; it must be read for ever.
  @Test func `of version 1 is written and read as ever`() throws {
    let events = Samples.all.map { happening -> JSON in
      [
        "kind": .string(happening.kind.name), "version": .integer(happening.kind.version),
        "payload": happening.payload,
      ]
    }
    let written = JSON.array(events).text(.pretty)
    let checkedIn = try fixture("events-1.json", rewrittenAs: written)
    #expect(written == checkedIn)
    let read = try #require(try JSON(reading: checkedIn).array).map { event in
      let name = try #require(event["kind"]?.string)
      let version = try #require(event["version"]?.int)
      return try Happening(
        kind: EventKind(name: name, version: version), payload: #require(event["payload"]))
    }
    #expect(read == Samples.all)
  }

  @Test(arguments: [
    EventKind(name: "entry.written", version: 2), EventKind(name: "entry.written", version: 0),
    EventKind(name: "need.dreamt", version: 1), EventKind(name: "", version: 1),
  ])
  func `in a newer version is carried, not understood`(kind: EventKind) throws {
    #expect(try Happening(kind: kind, payload: ["new": true]) == .unknown(kind))
    #expect(Happening.unknown(kind).kind == kind)
    let draft = EventDraft(
      id: EventID(SimulatedWorld(now: Known.start.at(0), seed: 1).instruments),
      stream: .participant(Known.code), kind: kind, effectiveAt: Known.start.at(0),
      recordedAt: Known.start.at(0), author: "r1", source: .imported,
      payload: Array(#"{"new":true}"#.utf8))
    #expect(try Event(placed: draft, after: 0).happening() == .unknown(kind))
    #expect(Event(placed: draft, after: 0).payload == draft.payload)
  }
}

struct `A payload` {
  @Test(arguments: Samples.all)
  func `without a member it needs is refused by that name`(happening: Happening) throws {
    for member in try #require(happening.payload.object?.names) {
      let isOptional = Self.mayLeaveOut(member, of: happening.kind.name)
      var short = try #require(happening.payload.object)
      short[member] = nil
      let error = error(happening.kind, .object(short))
      #expect(isOptional ? error == nil : error?.member.hasPrefix(member) == true)
    }
  }

  @Test(arguments: Samples.all)
  func `with a wrong member is refused by its name, never its value`(happening: Happening) throws {
    for member in try #require(happening.payload.object?.names) where member != "response" {
      for wrong: JSON in [true, ["secret": "secret"], ["secret", 3]]
      where !(member == "applies" && wrong == true) {
        var broken = try #require(happening.payload.object)
        broken[member] = wrong
        let error = error(happening.kind, .object(broken))
        #expect(error?.kind == happening.kind, "\(member): \(wrong.text())")
        #expect(error?.member.hasPrefix(member) == true, "\(member): \(wrong.text())")
        #expect(error.map { String(describing: $0).contains("secret") } == false)
      }
    }
  }

  @Test(arguments: [
    ("agreement.given", "means", "by pigeon"), ("agreement.given", "paper", "not a digest"),
    ("agreement.withdrawn", "effect", "forget"), ("entry.written", "day", "2024-02-30"),
    ("entry.amended", "entry", "first one"), ("restitution.built", "manifest", "00"),
    ("interview.held", "mode", "dream"), ("user.added", "role", "owner"),
    ("group.keyed", "group", "region/"), ("group.keyed", "receiving", "not base64"),
    ("key.granted", "sealed", "?"), ("passphrase.set", "lock", "00"),
  ])
  func `with an unknown word is refused`(kind: String, member: String, word: String) throws {
    let sample = try #require(Samples.all.first { $0.kind.name == kind })
    var broken = try #require(sample.payload.object)
    broken[member] = .string(word)
    let expected = PayloadError(kind: sample.kind, member: member)
    #expect(throws: expected) { try read(sample.kind, .object(broken)) }
  }

  /// Such times overflow when a zone or a calendar is asked about them.
  @Test(arguments: [Int64.min, -62_135_596_800_001, 253_402_300_800_000, Int64.max])
  func `with a time outside the years 1 to 9999 is refused`(milliseconds: Int64) throws {
    let kind = EventKind(name: "interview.planned", version: 1)
    let payload: JSON = ["window": 1, "at": .integer(milliseconds), "mode": "video"]
    #expect(error(kind, payload) == PayloadError(kind: kind, member: "at"))
  }

  @Test func `names the member inside a reference`() throws {
    let sample = try #require(Samples.logbook.first)
    var broken = try #require(sample.payload.object)
    broken["form"] = ["id": "log", "version": 1]
    let expected = PayloadError(kind: sample.kind, member: "form.version")
    #expect(throws: expected) { try read(sample.kind, .object(broken)) }
  }

  @Test(arguments: Samples.all)
  func `that is no object is refused`(happening: Happening) {
    for wrong: JSON in [nil, "secret", 3, []] {
      #expect(error(happening.kind, wrong) == PayloadError(kind: happening.kind, member: ""))
    }
  }

  @Test func `that is not JSON is refused`() throws {
    let draft = EventDraft(
      id: EventID(SimulatedWorld(now: Known.start.at(0), seed: 1).instruments),
      stream: .participant(Known.code), kind: EventKind(name: "objection.raised", version: 1),
      effectiveAt: Known.start.at(0), recordedAt: Known.start.at(0), author: "r1",
      source: .direct, payload: Array("{".utf8))
    #expect(throws: PayloadError(kind: draft.kind, member: "")) {
      try Event(placed: draft, after: 0).happening()
    }
  }

  @Test func `may write null for what is left out`() throws {
    let kind = EventKind(name: "objection.raised", version: 1)
    #expect(try read(kind, ["reason": nil]) == .objected)
  }

  private static func mayLeaveOut(_ member: String, of kind: String) -> Bool {
    switch member {
    case "association", "telephone", "mail", "address", "number", "keys", "replaces", "en",
      "function", "moment", "severity", "figure", "first_day", "last_day",
      "participants":
      true
    case "condition", "region", "need": kind == "quote.chosen"
    case "paper": kind != "paper.handed"
    case "reason":
      kind.hasPrefix("objection.") || kind.hasPrefix("mail.")
        || [
          "agreement.refused", "agreement.withdrawn", "interview.planned", "interview.moved",
        ].contains(kind)
    default: false
    }
  }

  private func read(_ kind: EventKind, _ payload: JSON) throws(PayloadError) -> Happening {
    try Happening(kind: kind, payload: payload)
  }

  private func error(_ kind: EventKind, _ payload: JSON) -> PayloadError? {
    do throws(PayloadError) {
      _ = try read(kind, payload)
      return nil
    } catch {
      return error
    }
  }
}
