package import StudyModel

/// Who works in the study and which keys the groups have, as the study's stream tells.
package struct Directory: Sendable {
  /// Someone of the team, with one pair of keys.
  package struct Member: Hashable, Sendable {
    package let user: ID<Referent>
    package let role: Role
    package let signer: String
    package let since: Moment
    /// When these keys were no longer theirs to use; nil while they are.
    package fileprivate(set) var until: Moment?
    /// The event that took them out; nil while they are in.
    package fileprivate(set) var leaving: Leaving?

    /// Where the log says that someone left, and who said it.
    package struct Leaving: Hashable, Sendable {
      package let place: Int
      package let author: String
    }
  }

  /// In the order they were added.
  package private(set) var members: [Member] = []
  private(set) var signers: [String: SignerAdded] = [:]
  private var groups: [KeyGroup: GroupKeyed] = [:]
  /// The public keys of every escrow there was: their holders sign with a hand of its own.
  private var escrows: Set<[UInt8]> = []

  /// Those who may act today.
  package var present: [Member] { members.filter { $0.until == nil } }

  /// The member with those keys, also one who has left.
  package func member(_ signer: String) -> Member? { members.last { $0.signer == signer } }

  /// Those who may act today under that name.
  package func member(named user: ID<Referent>) -> Member? { present.first { $0.user == user } }

  /// The newest key of the group; nil for a group that has none yet.
  package func key(of group: KeyGroup) -> GroupKeyed? { groups[group] }

  /// The groups that have a key, in the order of their names.
  package var keyed: [KeyGroup] { groups.keys.sorted { "\($0)" < "\($1)" } }

  /// The public keys behind a fingerprint.
  package func publicKeys(of signer: String) -> SignerAdded? { signers[signer] }

  /// Takes in the next event of the study's stream. What its author may not do is passed over.
  mutating func fold(_ happening: Happening, from row: EventRow) {
    let (moment, author) = (row.event.header.effectiveAt, row.event.header.author)
    switch happening {
    case .signerAdded(let record): signers[record.fingerprint] = record
    case .userAdded(let record) where mayAdd(record, author):
      members.append(
        Member(user: record.user, role: record.role, signer: record.signer, since: moment))
    case .userRevoked(let record) where leads(author) || author == record.signer:
      guard let place = members.lastIndex(where: { $0.signer == record.signer && $0.until == nil })
      else { return }
      members[place].until = moment
      members[place].leaving = Member.Leaving(place: row.position, author: author)
    case .groupKeyed(let record) where leads(author) || isPresent(author):
      if record.group == .escrow { escrows.insert(record.receiving) }
      if record.version > groups[record.group]?.version ?? 0 { groups[record.group] = record }
    default: break
    }
  }
}

/// Who may change the team: the coordinators, those who hold the escrow together, and a referent for
/// colleagues of their region.
extension Directory {
  private func mayAdd(_ record: UserAdded, _ author: String) -> Bool {
    if members.isEmpty { return author == record.signer && record.role == .coordinator }
    if leads(author) { return true }
    guard isPresent(author), case .referent? = member(author)?.role else { return false }
    return member(author)?.role == record.role
  }

  private func leads(_ author: String) -> Bool {
    if isPresent(author), member(author)?.role == .coordinator { return true }
    return isOfEscrow(author)
  }

  /// Whether it is the hand of those who hold the escrow together: it comes and goes.
  func isOfEscrow(_ author: String) -> Bool {
    signers[author].map { escrows.contains($0.receiving) } ?? false
  }

  private func isPresent(_ author: String) -> Bool {
    member(author).map { $0.until == nil } ?? false
  }
}
