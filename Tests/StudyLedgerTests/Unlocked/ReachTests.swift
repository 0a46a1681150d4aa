import StudyModel
import Testing

@testable import StudyLedger

/// Who opens what with the keys they hold, whatever program they use.
struct `Keys` {
  let team: Team
  /// Two participants of the first region, one of the second.
  let codes: [ParticipantCode]
  let participant: Keyring

  init() throws {
    let team = try Team(Ledger(inMemory: "atelier"))
    codes = [
      try team.enrol(in: Team.regions.north, by: team.north),
      try team.enrol(in: Team.regions.north, by: team.north),
      try team.enrol(in: Team.regions.south, by: team.south),
    ]
    participant = try team.invite(codes[0], by: team.north)
    self.team = team
  }

  private func name(_ stream: StudyModel.Stream) throws -> String {
    try team.coordinator.name(of: stream)
  }

  /// Nothing but these streams opens, and these open as a whole.
  private func expect(
    _ keyring: Keyring, toOpen streams: [StudyModel.Stream],
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let adversary = try Adversary(keyring, team.ledger)
    let expected = Set(try streams.map { try name($0) })
    #expect(adversary.openedStreams() == expected, sourceLocation: place)
    #expect(adversary.shutStreams().isDisjoint(with: expected), sourceLocation: place)
    // And what the program gives out is the same.
    for stream in streams where keyring.secret.record == nil {
      #expect(try !team.hand(keyring.fresh).events(of: stream).isEmpty, sourceLocation: place)
    }
  }

  @Test func `of a region open what is written there and who its people are, nothing elsewhere`()
    throws
  {
    try expect(
      team.north,
      toOpen: [
        .study, .participant(codes[0]), .participant(codes[1]), .identity(codes[0]),
        .identity(codes[1]),
      ])
    try expect(team.south, toOpen: [.study, .participant(codes[2]), .identity(codes[2])])
  }

  @Test func `of another region are refused by the program too`() throws {
    for stream in [StudyModel.Stream.participant(codes[2]), .identity(codes[2])] {
      #expect(ledgerError { _ = try team.hand(team.north).events(of: stream) }?.code == .noKey)
      let writing = ledgerError {
        try team.act(as: team.north) { _ = try team.write("x", to: stream, $0) }
      }
      #expect(writing?.code == .noKey)
    }
  }

  @Test func `of the coordination open every record and no identity`() throws {
    try expect(team.coordinator, toOpen: [.study] + codes.map { .participant($0) })
    for code in codes {
      let error = ledgerError { _ = try team.hand(team.coordinator).events(of: .identity(code)) }
      #expect(error?.code == .noKey)
    }
  }

  @Test func `of an auditor put a code to every record and open none`() throws {
    try expect(team.auditor, toOpen: [.study])
    #expect(try Adversary(team.auditor, team.ledger).labels == Set(codes.map(\.description)))
    var seen: Set<StudyModel.Stream> = []
    var authors: Set<String> = []
    try team.hand(team.auditor).forEachLine { line in
      authors.insert(line.author)
      seen.insert(try #require(line.stream))
    }
    #expect(
      seen == Set([.study] + codes.flatMap { [.participant($0), .identity($0)] }))
    #expect(authors == Set(Team.users.prefix(3).map(\.text)))
    for code in codes {
      let error = ledgerError { _ = try team.hand(team.auditor).events(of: .participant(code)) }
      #expect(error?.code == .noKey)
    }
  }

  @Test func `of a participant open their own record and nothing else`() throws {
    try expect(participant, toOpen: [.participant(codes[0])])
    let hand = team.hand(participant)
    #expect(try hand.events(of: .participant(codes[0])).contains { !$0.kind.isFounding })
    for stream in [
      StudyModel.Stream.participant(codes[1]), .identity(codes[0]), .identity(codes[1]),
    ] {
      #expect(ledgerError { _ = try hand.events(of: stream) }?.code == .noKey)
    }
    var seen: [StudyModel.Stream] = []
    for kind in Ledger.StreamKind.allCases {
      try hand.forEachStream(kind) { stream, _ in seen.append(stream) }
    }
    #expect(seen == [.participant(codes[0])])
    #expect(try hand.directory().members.isEmpty)
  }

  @Test func `of a participant sign what they write, under their code`() throws {
    let stream = StudyModel.Stream.participant(codes[0])
    try team.act(as: participant) { _ = try team.write("by myself", to: stream, $0) }
    for reader in [team.north, team.coordinator, participant] {
      #expect(try team.hand(reader.fresh).events(of: stream).last?.author == "\(codes[0])")
    }
    #expect(try team.ledger.verify().extent != nil)
  }

  @Test func `of a stranger open nothing`() throws {
    try expect(team.stranger, toOpen: [])
    let adversary = try Adversary(team.stranger, team.ledger)
    #expect(adversary.secretKeys.isEmpty)
    #expect(adversary.labels.isEmpty)
    #expect(
      ledgerError { _ = try team.hand(team.stranger).events(of: .participant(codes[0])) }?.code
        == .noKey)
    try team.hand(team.stranger).forEachLine { #expect($0.stream == nil || $0.stream == .study) }
  }

  @Test func `that came later open what was written before when they are shared`() throws {
    let colleague = Keyring.new()
    // They look before they are anyone.
    #expect(try team.hand(colleague).directory().members.isEmpty)
    try team.hand(colleague).forEachLine { _ in }
    try team.act(as: team.coordinator) { transaction in
      try team.welcome(
        colleague, "user-boreal-too", .referent(of: Team.regions.north), transaction)
    }
    // The coordination has no key of the region to share.
    #expect(
      ledgerError { _ = try team.hand(colleague).events(of: .participant(codes[0])) }?.code
        == .noKey)
    let group = KeyGroup.region(Team.regions.north)
    #expect(try !team.hand(team.north).isGranted(group, to: .person(colleague.keys.publicKeys)))
    try team.act(as: team.north) { transaction in
      let people = [Recipient.person(colleague.keys.publicKeys)]
      try team.tell(transaction.share(group, with: people), transaction)
    }
    #expect(try team.hand(team.north).isGranted(group, to: .person(colleague.keys.publicKeys)))
    #expect(try team.hand(colleague).directory().present.count == 5)
    try expect(
      colleague,
      toOpen: [
        .study, .participant(codes[0]), .participant(codes[1]), .identity(codes[0]),
        .identity(codes[1]),
      ])
    // Without logging in anew.
    #expect(try !team.hand(colleague).events(of: .participant(codes[0])).isEmpty)
    #expect(try !team.hand(colleague).events(of: .identity(codes[1])).isEmpty)
  }

  @Test func `that were not granted again open nothing that is written later`() throws {
    let stream = StudyModel.Stream.participant(codes[2])
    let before = try Adversary(team.south, team.ledger)
    try team.act(as: team.coordinator) { transaction in
      try team.tell(
        transaction.newKey(of: stream, to: [.group(.coordination)]), to: stream, transaction)
      try team.write("after they left", to: stream, transaction)
    }
    let after = try Adversary(team.south.fresh, team.ledger)
    #expect(after.openedStreams() == before.openedStreams())
    #expect(after.rows.last.map { after.opens($0) } == false)
    #expect(ledgerError { _ = try team.hand(team.south).events(of: stream) }?.code == .noKey)
  }

  @Test func `that somebody else forged for them change nothing`() throws {
    let stream = StudyModel.Stream.participant(codes[0])
    let name = try name(stream)
    let forged = try participant.grant(
      SecretKey().bytes + Array("\(codes[0])".utf8), key: "data", version: 1, of: name,
      to: team.north.fingerprint, with: team.north.keys.publicKeys.receiving)
    var garbled = forged
    garbled.sealed[40] ^= 1
    try team.act(as: participant) { try team.tell([forged, garbled], to: stream, $0) }
    #expect(try !team.hand(team.north.fresh).events(of: stream).isEmpty)
  }

  @Test(arguments: [Int.max, Int.min, 0, -1, 1 << 40])
  func `of a version that no study reaches stop nobody`(version: Int) throws {
    let stream = StudyModel.Stream.participant(codes[0])
    let grant = KeyGranted(key: "data", version: version, recipient: "nobody", sealed: [])
    let ofStudy = KeyGranted(key: "study", version: version, recipient: "nobody", sealed: [])
    try team.act(as: participant) { transaction in
      try team.tell([grant], to: stream, transaction)
      try team.tell([ofStudy], transaction)
    }
    try team.act(as: team.coordinator.fresh) { transaction in
      for stream in [stream, .study] {
        let own = [Recipient.person(team.coordinator.keys.publicKeys)]
        try team.tell(transaction.newKey(of: stream, to: own), to: stream, transaction)
        try team.write("goes on", to: stream, transaction)
      }
    }
    #expect(try team.hand(team.coordinator).events(of: stream).last?.kind.name == "note.taken")
  }
}
