import JSONTree
import StudyModel
import Testing

@testable import StudyLedger

/// Random acts by random people with random grants, next to the plain sets they have to agree with.
struct `Any history of grants` {
  @Test(arguments: 1...8) func `lets read whom the plain sets let read`(seed: UInt64) throws {
    var history = try AccessHistory(seed: seed)
    for step in 0..<60 {
      try history.step()
      if step.isMultiple(of: 12) { try history.check() }
    }
    try history.check()
    try history.checkAgainstAdversaries()
    #expect(try history.team.ledger.verify().extent?.events == history.team.ledger.count())
  }
}

private struct AccessHistory {
  let team: Team
  private var keyrings: [Keyring]
  private var model = AccessModel()
  private let groups: [KeyGroup] = [.region("r0"), .region("r1"), .region("r2")]
  private let streams: [StudyModel.Stream]
  private var chance: SeededGenerator

  init(seed: UInt64) throws {
    chance = SeededGenerator(seed: seed)
    team = try Team(Ledger(inMemory: "atelier"))
    keyrings = [team.coordinator, team.north, team.south, team.auditor]
    let codes = Examples(seed: seed).codes
    streams = codes.flatMap { [.participant($0), .identity($0)] }
  }

  private mutating func person() -> Int { Int.random(in: keyrings.indices, using: &chance) }

  private mutating func some(_ range: Range<Int>) -> Set<Int> {
    Set(range.filter { _ in Int.random(in: 0..<3, using: &chance) == 0 })
  }

  private mutating func stream() -> StudyModel.Stream {
    streams[Int.random(in: streams.indices, using: &chance)]
  }

  private func recipients(_ people: Set<Int>, _ groups: Set<Int>) -> [Recipient] {
    people.sorted().map { .person(keyrings[$0].keys.publicKeys) }
      + groups.sorted().map { .group(self.groups[$0]) }
  }

  mutating func step() throws {
    switch Int.random(in: 0..<13, using: &chance) {
    case 0, 1: try newGroupKey()
    case 2, 3: try shareGroup()
    case 4, 5: try newKey()
    case 6, 7: try share()
    case 8: keyrings[person()].forget()
    case 9:
      let person = person()
      keyrings[person] = keyrings[person].fresh
    default: try write()
    }
  }

  private mutating func newGroupKey() throws {
    let (group, people) = (Int.random(in: groups.indices, using: &chance), some(0..<4))
    try team.act(as: keyrings[person()]) { transaction in
      let (made, grants) = try transaction.newKey(of: groups[group], to: recipients(people, []))
      try team.tell(.groupKeyed(made), transaction)
      try team.tell(grants, transaction)
    }
    model.newKey(of: group, for: people)
  }

  private mutating func shareGroup() throws {
    let (group, holder, person) = (
      Int.random(in: groups.indices, using: &chance), person(), person()
    )
    try team.act(as: keyrings[holder]) { transaction in
      try team.tell(
        transaction.share(groups[group], with: recipients([person], [])), transaction)
    }
    model.share(group, by: holder, with: person)
  }

  /// Groups that have a key to seal to.
  private mutating func someGroups() -> Set<Int> {
    some(0..<groups.count).filter { model.newestOfGroup[$0] != nil }
  }

  private mutating func newKey() throws {
    // Whoever makes a key has held it: they are given it as well.
    let (stream, maker, groups) = (stream(), person(), someGroups())
    let people = some(0..<4).union([maker])
    let keepers = recipients(people, groups)
    try team.act(as: keyrings[maker]) { transaction in
      try team.tell(transaction.newKey(of: stream, to: keepers), to: stream, transaction)
    }
    model.newKey(of: stream, for: people, and: groups)
  }

  private mutating func share() throws {
    let (stream, holder, people, groups) = (stream(), person(), some(0..<4), someGroups())
    let hearers = recipients(people, groups)
    try team.act(as: keyrings[holder]) { transaction in
      try team.tell(transaction.share(stream, with: hearers), to: stream, transaction)
    }
    model.share(stream, by: holder, with: people, and: groups)
  }

  private mutating func write() throws {
    let (stream, person) = (stream(), person())
    let text = "note \(model.notes.count)"
    let error = ledgerError {
      try team.act(as: keyrings[person]) { _ = try team.write(text, to: stream, $0) }
    }
    guard model.writes(person, stream) else {
      #expect(error?.code == .noKey)
      return
    }
    #expect(error == nil)
    model.note(text, in: stream)
  }

  /// What the program gives out, to those who go on and to those who log in anew.
  func check() throws {
    for (person, keyring) in keyrings.enumerated() {
      for keyring in [keyring, keyring.fresh] {
        for stream in streams where model.newest[stream] != nil {
          let events = try? team.hand(keyring).events(of: stream)
          #expect((events != nil) == model.reads(person, stream), "\(person) \(stream)")
          let texts = events?.filter { !$0.kind.isFounding }.map(\.payload) ?? []
          let expected = model.notes.filter { $0.version.stream == stream && events != nil }
          #expect(texts == expected.map { Array(#"{"text":"\#($0.text)"}"#.utf8) })
        }
      }
    }
  }

  /// What opens with every key that each can reach, note by note.
  func checkAgainstAdversaries() throws {
    for (person, keyring) in keyrings.enumerated() {
      let adversary = try Adversary(keyring, team.ledger)
      let notes = adversary.rows.filter { $0.header.kind.name == "note.taken" }
      #expect(notes.count == model.notes.count)
      for (row, note) in zip(notes, model.notes) {
        #expect(adversary.opens(row) == model.holds(person, note.version), "\(person) \(note.text)")
      }
    }
    #expect(!model.notes.isEmpty)
    let stranger = try Adversary(team.stranger, team.ledger)
    #expect(stranger.openedStreams().isEmpty)
  }
}
