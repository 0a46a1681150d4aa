import StudyModel

@testable import StudyLedger

/// A study with people of every role and with strangers, each with keys of their own.
struct Team {
  let ledger: Ledger
  let world = SimulatedWorld(now: start, seed: 11)
  /// A coordinator, who founds the study.
  let coordinator = Keyring.new()
  /// A referent of each region.
  let north = Keyring.new()
  let south = Keyring.new()
  let auditor = Keyring.new()
  /// Someone with keys that were never granted anything.
  let stranger = Keyring.new()

  static let regions: (north: ID<Region>, south: ID<Region>) = ("zephyria", "meridiana")
  static let users: [ID<Referent>] = [
    "user-ardent", "user-boreal", "user-austral", "user-watchful",
  ]

  init(_ ledger: Ledger) throws {
    self.ledger = ledger
    try act(as: coordinator) { try found($0) }
    let people: [(Keyring, Role)] = [
      (north, .referent(of: Self.regions.north)), (south, .referent(of: Self.regions.south)),
      (auditor, .auditor),
    ]
    for ((keyring, role), user) in zip(people, Self.users.dropFirst()) {
      try act(as: coordinator) { try welcome(keyring, user, role, $0) }
    }
  }

  var instruments: Instruments { world.instruments }

  @discardableResult
  func act<Result>(
    as keyring: Keyring, _ body: (Transaction) throws -> Result
  ) throws -> Result {
    world.now = world.now + 60
    return try ledger.act(as: keyring, body)
  }

  func hand(_ keyring: Keyring) -> UnlockedLedger { UnlockedLedger(ledger, with: keyring) }

  private func found(_ transaction: Transaction) throws {
    let keys = transaction.keyring.keys.publicKeys
    try tell(.signerAdded(keys), transaction)
    try tell(transaction.newKey(of: .study, to: [.person(keys)]), transaction)
    try tell(
      .userAdded(
        UserAdded(user: Self.users[0], role: .coordinator, signer: keys.fingerprint)),
      transaction)
    for group in Role.coordinator.groups { try makeKey(of: group, for: keys, transaction) }
  }

  func welcome(
    _ keyring: Keyring, _ user: ID<Referent>, _ role: Role, _ transaction: Transaction
  ) throws {
    let keys = keyring.keys.publicKeys
    try tell(.signerAdded(keys), transaction)
    try tell(
      .userAdded(UserAdded(user: user, role: role, signer: keys.fingerprint)), transaction)
    try tell(transaction.share(.study, with: [.person(keys)]), transaction)
    for group in role.groups {
      if try transaction.directory().key(of: group) == nil {
        try makeKey(of: group, for: keys, transaction)
      } else {
        try tell(transaction.share(group, with: [.person(keys)]), transaction)
      }
    }
  }

  private func makeKey(
    of group: KeyGroup, for keys: SignerAdded, _ transaction: Transaction
  ) throws {
    let (made, grants) = try transaction.newKey(of: group, to: [.person(keys)])
    try tell(.groupKeyed(made), transaction)
    try tell(grants, transaction)
  }

  func tell(
    _ happening: Happening, to stream: StudyModel.Stream = .study, _ transaction: Transaction
  ) throws {
    try transaction.append(happening, to: stream, instruments)
  }

  func tell(
    _ grants: [KeyGranted], to stream: StudyModel.Stream = .study, _ transaction: Transaction
  ) throws {
    for grant in grants { try tell(.keyGranted(grant), to: stream, transaction) }
  }

  /// Takes someone in: a record, an identity, and something written in each.
  func enrol(in region: ID<Region>, by referent: Keyring) throws -> ParticipantCode {
    let code = ParticipantCode.drawn(with: instruments)
    try act(as: referent) { transaction in
      for stream in [StudyModel.Stream.participant(code), .identity(code)] {
        try transaction.giveKeys(stream, in: region, instruments)
        try write("quietly written", to: stream, transaction)
      }
    }
    return code
  }

  @discardableResult
  func write(
    _ text: String, to stream: StudyModel.Stream, _ transaction: Transaction
  ) throws -> Event {
    try transaction.append(
      EventDraft(
        id: EventID(instruments), stream: stream, kind: EventKind(name: "note.taken", version: 1),
        effectiveAt: instruments.now(), recordedAt: instruments.now(), author: "",
        source: .direct, payload: Array(#"{"text":"\#(text)"}"#.utf8)))
  }

  /// Gives a participant keys of their own.
  func invite(_ code: ParticipantCode, by referent: Keyring) throws -> Keyring {
    let keys = PrivateKeys()
    return try act(as: referent) { transaction in
      let stream = StudyModel.Stream.participant(code)
      let record = Keyring.Secret.Record(code: code, token: try transaction.token(of: code))
      try tell(.signerAdded(keys.publicKeys), to: stream, transaction)
      let grants = try transaction.share(stream, with: [.person(keys.publicKeys)])
      try tell(grants, to: stream, transaction)
      return Keyring(Keyring.Secret(keys: keys, record: record))
    }
  }
}

extension Keyring {
  /// Keys of someone of the team, or of nobody.
  static func new() -> Keyring { Keyring(Secret(keys: PrivateKeys(), record: nil)) }

  /// The same keys, as after the next login: all has to be met anew.
  var fresh: Keyring { Keyring(secret) }
}
