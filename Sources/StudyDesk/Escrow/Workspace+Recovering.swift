import StudyLedger
public import StudyModel
import Wording

/// Someone who can log in again.
public struct Recovery: Hashable, Sendable {
  /// Opens once; a passphrase is chosen then.
  public let word: String
  /// Whether a colleague of their region still has to admit them.
  public let isWaiting: Bool
}

extension Recovery {
  /// Whether that line of a file is meant to be a part.
  public static func isPart(_ line: String) -> Bool { Share.isMeant(by: line) }

  /// How many parts are needed, as these say.
  /// - Throws: `DeskError` when the last one is mistyped, given already, or of another split.
  public static func partsNeeded(after shares: [String]) throws -> Int {
    do { _ = try Workspace.combine(shares) } catch {
      guard case .tooFew(_, let needed?) = error else { throw DeskError(error) }
      return needed
    }
    return shares.count
  }
}

extension Workspace {
  /// Gives someone of the team new keys in the place of those whose passphrase is lost, with enough
  /// parts of the escrow and nobody logged in.
  ///
  /// The log tells it as it was: a hand named `recovery-1` comes in, gives new keys to the person,
  /// takes the old ones away as from someone who leaves, and goes.
  /// - Parameters:
  ///   - user: whose passphrase is lost.
  ///   - shares: the parts as they were printed.
  ///   - reason: why, for the ledger; never empty.
  ///   - instruments: the clock and chance of the act.
  /// - Throws: `DeskError`; then nothing was changed.
  public func recover(
    _ user: ID<Referent>, shares: [String], reason: String, instruments: Instruments = .system
  ) throws -> Recovery {
    guard ParticipantCode(user.text) == nil else { throw DeskError.inviteAgain }
    let (secret, numbers) = try inShareWords { () throws(ShareError) in
      try Self.combine(shares)
    }
    guard let hand = PrivateKeys(ofEscrow: secret),
      let keyring = Keyring(Keyring.Secret(keys: hand, record: nil), escrow: secret)
    else { throw DeskError.otherEscrow }
    let (directory, isOpen) = try inDeskWords {
      let ledger = UnlockedLedger(try ledger(), with: keyring)
      return (try ledger.directory(), try ledger.opensStudy())
    }
    guard let newest = directory.key(of: .escrow) else { throw DeskError.otherEscrow }
    guard isOpen, newest.receiving == keyring.escrowKey else { throw DeskError.earlierEscrow }
    let count = directory.members.count { $0.user.text.hasPrefix("recovery-") }
    let session = Session(ID("recovery-\(count + 1)"), .coordinator, keyring)
    return try Desk(self, as: session, instruments: instruments)
      .recover(user, reason: reason, parts: numbers)
  }

  fileprivate static func combine(
    _ texts: [String]
  ) throws(ShareError) -> (secret: [UInt8], numbers: [UInt8]) {
    var shares: [Share] = []
    for (place, text) in texts.enumerated() {
      shares.append(try Share(reading: text, place: place + 1))
    }
    return (try SecretSharing.combine(shares), shares.map(\.number).sorted())
  }

}

extension Desk {
  fileprivate func recover(
    _ user: ID<Referent>, reason: String, parts: [UInt8]
  ) throws -> Recovery {
    let reason = try reasonGiven(reason)
    let word = OneTimeWord.drawn()
    let keys = PrivateKeys()
    let keyring = Keyring(Keyring.Secret(keys: keys, record: nil))
    let lock = try lock(keyring, named: user.text, under: word, .light)
    try inTransaction { transaction in
      guard let member = try transaction.directory().member(named: user) else {
        throw DeskError.unknownName(
          user.text, among: try transaction.directory().present.map(\.user.text))
      }
      try requireKeys(of: member, in: transaction)
      let hand = try comeIn(in: transaction)
      try welcome(
        UserAdded(user: user, role: member.role, signer: keys.fingerprint), keys.publicKeys,
        in: transaction)
      let others = try transaction.directory().present.filter {
        ![member.signer, hand.signer].contains($0.signer)
      }
      try takeOut(member, from: others, reason: reason, in: transaction)
      try keep(lock, on: .study, in: transaction)
      let numbers = parts.map(String.init).joined(separator: ", ")
      try append(
        .userRevoked(
          UserRevoked(user: hand.user, signer: hand.signer, reason: "\(reason) (\(numbers))")),
        to: .study, in: transaction)
    }
    let isWaiting = try team().last { $0.user == user }?.isWaiting ?? false
    return Recovery(word: word, isWaiting: isWaiting)
  }

  /// Writes down who acts. They are given no key: they hold the escrow's for this one act.
  private func comeIn(in transaction: Transaction) throws -> UserAdded {
    let keys = session.keyring.keys
    let hand = UserAdded(
      user: ID(user.author), role: .coordinator, signer: keys.fingerprint)
    try append(.userAdded(hand), to: .study, in: transaction)
    return hand
  }

  /// Refuses to take away keys that nobody could give back: their passphrase may still be found.
  private func requireKeys(
    of member: Directory.Member, in transaction: Transaction
  ) throws {
    let directory = try transaction.directory()
    let colleagues = directory.present.filter { $0.signer != member.signer }
      .compactMap { directory.publicKeys(of: $0.signer) }
    for group in member.role.groups {
      let holders = [.group(.escrow)] + colleagues.map(Recipient.person)
      guard try holders.contains(where: { try transaction.isGranted(group, to: $0) }) else {
        throw DeskError.outsideEscrow(group)
      }
    }
  }
}
