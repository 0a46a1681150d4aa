import StudyLedger
public import StudyModel
import Wording

/// Someone of the team, as the ledger tells.
public struct TeamMember: Hashable, Sendable {
  /// The name under which they sit at the desk.
  public let user: ID<Referent>
  /// What they are to the study.
  public let role: Role
  /// The fingerprint of their keys.
  public let signer: String
  /// When they were added.
  public let since: Moment
  /// When they were taken out; nil while they belong to the team.
  public let until: Moment?
  /// Whether they wait for someone of their region to share its keys with them.
  public let isWaiting: Bool
}

extension Desk {
  /// Adds someone to the team, with new keys under a passphrase.
  ///
  /// A referent gets the keys of their region when whoever adds them holds these, or when they are
  /// the region’s first; otherwise they wait until a colleague admits them.
  /// - Parameters:
  ///   - user: the name under which they will sit at the desk.
  ///   - role: what they will be to the study.
  ///   - passphrase: nil for keys that nobody can unlock again, as in a demonstration.
  ///   - cost: what guessing the passphrase costs.
  @discardableResult
  public func addUser(
    _ user: ID<Referent>, as role: Role, passphrase: String?, cost: PassphraseCost = .usual
  ) throws -> Session {
    try requireAdding(role)
    try checkNew(user, role)
    if let passphrase { try check(passphrase: passphrase) }
    let keys = PrivateKeys()
    let keyring = Keyring(Keyring.Secret(keys: keys, record: nil))
    let locked = try passphrase.map { try lock(keyring, named: user.text, under: $0, cost) }
    try inTransaction { transaction in
      guard try transaction.directory().member(named: user) == nil else {
        throw DeskError.userExists(user)
      }
      try welcome(
        UserAdded(user: user, role: role, signer: keys.fingerprint), keys.publicKeys,
        in: transaction)
      if let locked { try keep(locked, on: .study, in: transaction) }
    }
    return try inDeskWords { try Session(keyring, in: workspace.ledger()) }
  }

  /// Adds someone to the team with a one-time word, to be given to them by voice; they choose their
  /// passphrase when they log in for the first time.
  public func addUser(_ user: ID<Referent>, as role: Role) throws -> String {
    let word = OneTimeWord.drawn()
    try addUser(user, as: role, passphrase: word, cost: .light)
    return word
  }

  /// Writes down who is new, and gives them the keys of their role.
  func welcome(
    _ user: UserAdded, _ keys: SignerAdded, in transaction: Transaction
  ) throws {
    try append(.signerAdded(keys), to: .study, in: transaction)
    try append(.userAdded(user), to: .study, in: transaction)
    let alone = [Recipient.person(keys)]
    try append(transaction.share(.study, with: alone), to: .study, in: transaction)
    for group in user.role.groups {
      try append(keysOf(group, for: alone, in: transaction), to: .study, in: transaction)
    }
  }

  /// Shares the keys of a region with referents who wait for them, and with the escrow if it lacks
  /// them.
  /// - Returns: whom it admitted.
  public func admitWaiting() throws -> [ID<Referent>] {
    try require(.addUsers)
    return try inTransaction { transaction in
      var admitted: [ID<Referent>] = []
      for member in try transaction.directory().present {
        guard let keys = try transaction.directory().publicKeys(of: member.signer) else { continue }
        for group in member.role.groups {
          let grants = try transaction.share(group, with: [.person(keys)])
          try append(grants, to: .study, in: transaction)
          if !grants.isEmpty { admitted.append(member.user) }
        }
      }
      try shareWithEscrow(in: transaction)
      return admitted
    }
  }

  /// Whether whoever sits here lacks keys of their role, until a colleague admits them.
  public func isWaitingForKeys() throws -> Bool {
    let keys = Recipient.person(session.keyring.keys.publicKeys)
    return try reading { ledger in
      try session.role.groups.contains { try !ledger.isGranted($0, to: keys) }
    }
  }

  /// The team, those who left included, in the order they were added.
  public func team() throws -> [TeamMember] {
    try reading { ledger in
      let directory = try ledger.directory()
      return try directory.members.map { member in
        let keys = directory.publicKeys(of: member.signer).map(Recipient.person)
        return TeamMember(
          user: member.user, role: member.role, signer: member.signer, since: member.since,
          until: member.until,
          isWaiting: try member.until == nil
            && member.role.groups.contains { group in
              try keys.map { try !ledger.isGranted(group, to: $0) } ?? false
            })
      }
    }
  }

  /// The keys of a group for someone new: shared, or made when the group has none yet.
  private func keysOf(
    _ group: KeyGroup, for people: [Recipient], in transaction: Transaction
  ) throws -> [KeyGranted] {
    guard try transaction.directory().key(of: group) == nil else {
      return try transaction.share(group, with: people)
    }
    let (made, grants) = try transaction.newKey(
      of: group, to: people + escrow(in: transaction))
    try append(.groupKeyed(made), to: .study, in: transaction)
    return grants
  }

  private func requireAdding(_ role: Role) throws(DeskError) {
    if case .referent(let region) = role { return try require(.addUsers, in: region) }
    try require(.addUsers)
    guard session.role.kind.reach(of: .addUsers) == .all else { throw .onlyCoordinatorsAdd }
  }

  private func checkNew(_ user: ID<Referent>, _ role: Role) throws(DeskError) {
    switch role {
    case .participant: throw .participantsAreInvited
    case .coordinator where !study.coordinators.contains(user):
      throw .unknownName(user.text, among: study.coordinators.map(\.text))
    case .referent(let region) where study.region(region) == nil:
      throw .noRegion(region, study)
    case .referent(let region):
      let known = study.referents.filter { $0.region == region }
      guard known.contains(where: { $0.id == user }) else {
        throw .unknownName(user.text, among: known.map(\.id.text))
      }
    default: break
    }
    guard ParticipantCode(user.text) == nil, user.text.allSatisfy(\.isWordOrHyphen),
      !user.text.isEmpty
    else { throw .badUserName(user.text) }
  }
}

extension Character {
  fileprivate var isWordOrHyphen: Bool { isASCII && (isLetter || isNumber) || self == "-" }
}

extension DeskError {
  fileprivate static func userExists(_ user: ID<Referent>) -> DeskError {
    .unacceptable(
      "\(user) fait déjà partie de l’équipe. Voyez «\u{A0}sillage utilisateur lister\u{A0}».",
      "\(user) belongs to the team already. See “sillage user list”.")
  }

  fileprivate static var participantsAreInvited: DeskError {
    .unacceptable(
      "Un participant s’invite avec «\u{A0}sillage utilisateur inviter CODE\u{A0}».",
      "A participant is invited with “sillage user invite CODE”.")
  }

  fileprivate static var onlyCoordinatorsAdd: DeskError {
    .refusal(
      "Un référent n’ajoute que des référents de sa région.",
      "A referent only adds referents of their region.")
  }

  fileprivate static func badUserName(_ name: String) -> DeskError {
    .unacceptable(
      "«\u{A0}\(name)\u{A0}» ne convient pas\u{A0}: lettres sans accent, chiffres et tirets.",
      "“\(name)” will not do: letters without accents, digits and hyphens.")
  }
}
