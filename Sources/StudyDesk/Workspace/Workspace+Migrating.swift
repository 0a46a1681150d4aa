import JSONTree
import StudyLedger
public import StudyModel
import Wording

/// A study that was brought up to date.
public struct Migration {
  /// The new workspace.
  public let workspace: Workspace
  /// How many events were taken over.
  public let events: Int
  /// The one-time words of everyone but the coordinator who did it.
  public let words: [(user: ID<Referent>, word: String)]
}

extension Workspace {
  /// Writes a study made before content was sealed anew into another folder: the same events, by
  /// the same people, sealed and signed. The old folder is left as it is.
  ///
  /// - Parameters:
  ///   - old: the folder of the study as it was.
  ///   - folder: a folder that does not exist yet, or is empty.
  ///   - passphrase: of the study's first coordinator.
  ///   - cost: what guessing the passphrase costs.
  ///   - instruments: the clock and chance of what is added.
  /// - Throws: `DeskError`; nothing is left behind when an event of the old ledger does not hold.
  public static func migrate(
    from old: String, to folder: String, passphrase: String, cost: PassphraseCost = .usual,
    instruments: Instruments = .system
  ) throws -> Migration {
    let ledger = try inDeskWords { try ClearLedger(opening: old + "/" + Backup.ledger) }
    guard try Files.isEmptyOrMissing(folder) else { throw DeskError.folderInUse(folder) }
    var (events, words) = (0, [(user: ID<Referent>, word: String)]())
    try Files.makingFolder(folder, isPrivate: true) { draft in
      let names = try Files.tree(
        old, Backup.contents.filter { !["papers", "drafts"].contains($0) })
      for name in names {
        try Files.makeFolder(Files.parent(of: draft + "/" + name))
        try Files.copy(old + "/" + name, to: draft + "/" + name)
      }
      let workspace = try Workspace(opening: draft)
      guard let founder = workspace.study.coordinators.first else { return }
      try inDeskWords { try workspace.begin(passphrase, cost, instruments) }
      let session = try workspace.unlock(founder.text, passphrase: passphrase)
      let moving = try Removal(
        from: old, Desk(workspace, as: session, instruments: instruments), words: &words)
      events = try moving.takeOver(ledger)
      try moving.takeDrafts()
      try inDeskWords { try workspace.ledger().close() }
    }
    return Migration(
      workspace: try Workspace(opening: folder), events: events, words: words)
  }
}

/// Moving a study's events and files from an old workspace to a sealed one.
private final class Removal {
  private let old: String
  private let desk: Desk
  private var team: [String: Session]
  private var people: [ParticipantCode: Enrolment] = [:]
  /// Keys with which participants signed what they wrote themselves; nobody keeps them.
  private var hands: [ParticipantCode: Keyring] = [:]

  /// Adds the team, each with a one-time word.
  init(
    from old: String, _ desk: Desk, words: inout [(user: ID<Referent>, word: String)]
  ) throws {
    self.old = old
    self.desk = desk
    team = [desk.user.author: desk.session]
    var hosts: [ID<Region>: Session] = [:]
    let others =
      desk.study.coordinators.dropFirst().map { ($0, Role.coordinator) }
      + desk.study.referents.map { ($0.id, Role.referent(of: $0.region)) }
    for (user, role) in others {
      let host = role.region.flatMap { hosts[$0] }.map(desk.seating) ?? desk
      let word = OneTimeWord.drawn()
      let session = try host.addUser(user, as: role, passphrase: word, cost: .light)
      if let region = role.region, hosts[region] == nil { hosts[region] = session }
      team[user.text] = session
      words.append((user, word))
    }
  }

  /// - Returns: how many events were taken over.
  func takeOver(_ ledger: ClearLedger) throws -> Int {
    var count = 0
    try desk.inTransaction { transaction in
      try inDeskWords {
        try ledger.forEachEvent { draft in
          guard draft.kind.name != "study.opened" else { return }
          try take(draft, in: transaction)
          count += 1
        }
      }
    }
    return count
  }

  private func take(_ draft: EventDraft, in transaction: Transaction) throws {
    let happening = try Self.happening(draft)
    if case .enrolled(let enrolment) = happening, let code = draft.stream.code {
      people[code] = enrolment
      // Made by the hand that seals with it.
      let hand = try hand(of: draft, in: transaction)
      let keys = try hand.newKey(
        of: draft.stream, to: desk.readers(of: enrolment, in: transaction))
      try append(draft, in: transaction)
      for grant in try keys + transaction.label(code, to: [.group(.audit)]) {
        try append(.keyGranted(grant), beside: draft, in: transaction)
      }
      return
    }
    if case .identity(let code) = draft.stream, let enrolment = people[code] {
      try desk.makeIdentityKey(of: code, enrolment, in: transaction)
    }
    if case .agreed(let given) = happening, let paper = given.paper, let code = draft.stream.code {
      try takePaper(paper, of: code, in: transaction)
    }
    if case .read = happening {
      return try append(happening, beside: draft, keepingName: true, in: transaction)
    }
    try append(draft, in: transaction)
  }

  private func append(_ draft: EventDraft, in transaction: Transaction) throws {
    _ = try hand(of: draft, in: transaction).append(draft)
  }

  /// Something else, as it were of the same moment and by the same hand.
  private func append(
    _ happening: Happening, beside draft: EventDraft, keepingName: Bool = false,
    in transaction: Transaction
  ) throws {
    try append(
      EventDraft(
        id: keepingName ? draft.id : EventID(desk.instruments), stream: draft.stream,
        kind: happening.kind, effectiveAt: draft.effectiveAt, recordedAt: draft.recordedAt,
        author: draft.author, source: draft.source, payload: happening.payload.bytes()),
      in: transaction)
  }

  /// The hand of whoever wrote an event; of those no longer in the study's file, the coordinator's.
  private func hand(of draft: EventDraft, in transaction: Transaction) throws -> Transaction {
    if let session = team[draft.author] { return transaction.with(session.keyring) }
    guard let code = ParticipantCode(draft.author), people[code] != nil else { return transaction }
    if let known = hands[code] { return transaction.with(known) }
    let stream = StudyModel.Stream.participant(code)
    let keys = PrivateKeys()
    let record = Keyring.Secret.Record(code: code, token: try transaction.token(of: code))
    let keyring = Keyring(Keyring.Secret(keys: keys, record: record))
    let now = (draft.effectiveAt, draft.recordedAt)
    let granted = try transaction.share(stream, with: [.person(keys.publicKeys)])
    for happening in [.signerAdded(keys.publicKeys)] + granted.map(Happening.keyGranted) {
      _ = try transaction.append(
        EventDraft(
          id: EventID(desk.instruments), stream: stream, kind: happening.kind,
          effectiveAt: now.0, recordedAt: now.1, author: "", source: .direct,
          payload: happening.payload.bytes()))
    }
    hands[code] = keyring
    return transaction.with(keyring)
  }

  /// Looks were one kind before, with what was looked at in the payload.
  private static func happening(_ draft: EventDraft) throws -> Happening {
    let json = try JSON(reading: draft.payload)
    guard draft.kind.name == "content.read" else {
      return try Happening(kind: draft.kind, payload: json)
    }
    let subject = json["subject"]?.string.flatMap { ContentRead.Subject(rawValue: $0) }
    guard let subject else { return .unknown(draft.kind) }
    return .read(ContentRead(subject: subject, number: json["number"]?.int))
  }

  private func takePaper(
    _ digest: Digest, of code: ParticipantCode, in transaction: Transaction
  ) throws {
    let path = "papers/\(digest)"
    guard Files.exists(old + "/" + path), let enrolment = people[code] else { return }
    let scan = try Files.bytes(old + "/" + path, named: path)
    try desk.makeIdentityKey(of: code, enrolment, in: transaction)
    let sealed = try transaction.seal(scan, named: "\(digest)", of: .identity(code))
    try Files.makeFolder(desk.workspace.path("papers"))
    try PrivateFile(desk.workspace.path(path)).write(sealed)
  }

  /// Unfinished answers, which lay in clear.
  func takeDrafts() throws {
    let drafts = DraftFolder(old + "/drafts")
    for name in drafts.names {
      guard let code = ParticipantCode(String(name.prefix(10))), people[code] != nil,
        let answers = drafts.draft(name)
      else { continue }
      try desk.keep(answers, named: name, of: code)
    }
  }
}
