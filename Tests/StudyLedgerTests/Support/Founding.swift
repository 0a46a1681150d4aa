import JSONTree
import StudyLedger
import StudyModel

/// What the ledgers of the tests begin with: a hand that holds every key.
enum Founding {
  static let region: ID<Region> = "nord"
  static let user: ID<Referent> = "claire"

  /// Writes down who founds the study and makes keys for it, its groups and those participants.
  static func write(
    _ transaction: Transaction, keysFor codes: [ParticipantCode], _ instruments: Instruments
  ) throws {
    let keys = transaction.keyring.keys.publicKeys
    let alone = [Recipient.person(keys)]
    func tell(_ happening: Happening, to stream: StudyModel.Stream = .study) throws {
      try transaction.append(happening, to: stream, instruments)
    }
    try tell(.signerAdded(keys))
    for grant in try transaction.newKey(of: .study, to: alone) { try tell(.keyGranted(grant)) }
    try tell(.studyOpened(StudyOpened(study: "essai")))
    try tell(.userAdded(UserAdded(user: user, role: .coordinator, signer: keys.fingerprint)))
    for group in [KeyGroup.coordination, .audit, .region(region)] {
      let (made, grants) = try transaction.newKey(of: group, to: alone)
      try tell(.groupKeyed(made))
      for grant in grants { try tell(.keyGranted(grant)) }
    }
    for code in codes {
      try transaction.giveKeys(.participant(code), instruments)
      try transaction.giveKeys(.identity(code), instruments)
    }
  }
}

extension Transaction {
  /// Appends something that takes effect as it is recorded.
  @discardableResult
  func append(
    _ happening: Happening, to stream: StudyModel.Stream, _ instruments: Instruments
  ) throws -> Event {
    let now = instruments.now()
    return try append(
      EventDraft(
        id: EventID(instruments), stream: stream, kind: happening.kind, effectiveAt: now,
        recordedAt: now, author: "", source: .direct, payload: happening.payload.bytes()))
  }

  /// Makes the first key of a stream, for those who should have it.
  func giveKeys(
    _ stream: StudyModel.Stream, in region: ID<Region> = Founding.region,
    _ instruments: Instruments
  ) throws {
    var grants: [KeyGranted] = []
    switch stream {
    case .study, .feedback: return
    case .participant(let code):
      grants = try newKey(of: stream, to: [.group(.region(region)), .group(.coordination)])
      grants += try label(code, to: [.group(.audit)])
    case .identity: grants = try newKey(of: stream, to: [.group(.region(region))])
    }
    for grant in grants { try append(.keyGranted(grant), to: stream, instruments) }
  }

  /// Appends to a stream that may have no keys yet.
  @discardableResult
  func write(_ draft: EventDraft, _ instruments: Instruments) throws -> Event {
    if try !contains(draft.stream) { try giveKeys(draft.stream, instruments) }
    return try append(draft)
  }
}

extension EventKind {
  /// Whether it belongs to the keys and to founding, not to what a test tells.
  var isFounding: Bool { isClear || ["study.opened", "user.added", "group.keyed"].contains(name) }
}
