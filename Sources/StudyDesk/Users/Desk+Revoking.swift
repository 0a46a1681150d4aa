import StudyLedger
public import StudyModel
import Wording

extension Desk {
  /// Takes someone out of the team and changes every key they held.
  ///
  /// What they could read until now they may have copied; of what is written from now on they can
  /// open nothing, whatever copy of the file they get hold of.
  public func revoke(_ user: ID<Referent>, reason: String) throws {
    try require(.revokeUsers)
    let reason = try reasonGiven(reason)
    try inTransaction { transaction in
      guard let member = try transaction.directory().member(named: user) else {
        throw DeskError.unknownName(
          user.text, among: try transaction.directory().present.map(\.user.text))
      }
      let others = try transaction.directory().present.filter { $0.signer != member.signer }
      guard others.contains(where: { $0.role == .coordinator }) else { throw DeskError.lastOne }
      try requireSuccessor(of: member, among: others, in: transaction)
      try takeOut(member, from: others, reason: reason, in: transaction)
    }
  }

  /// Refuses to leave a region's names to nobody.
  private func requireSuccessor(
    of member: Directory.Member, among others: [Directory.Member], in transaction: Transaction
  ) throws {
    guard case .referent(let region) = member.role else { return }
    let holders =
      try escrow(in: transaction)
      + people(others.filter { $0.role == member.role }, in: transaction)
    guard
      try holders.contains(where: { try transaction.isGranted(.region(region), to: $0) })
    else { throw DeskError.lastReferent(region) }
  }

  /// Writes down who left, and changes every key they held among those who stay.
  func takeOut(
    _ member: Directory.Member, from others: [Directory.Member], reason: String,
    in transaction: Transaction
  ) throws {
    try append(
      .userRevoked(UserRevoked(user: member.user, signer: member.signer, reason: reason)),
      to: .study, in: transaction)
    try remove(lockOf: member.signer, on: .study, in: transaction)
    try changeKeys(of: member.role.groups, heldBy: member.role, among: others, in: transaction)
  }

  /// New keys for the study, for those groups, and for the records that someone in that role reads.
  func changeKeys(
    of groups: [KeyGroup], heldBy role: Role, among members: [Directory.Member],
    in transaction: Transaction
  ) throws {
    let recipients = try people(members, in: transaction) + escrow(in: transaction)
    try append(transaction.newKey(of: .study, to: recipients), to: .study, in: transaction)
    for group in groups { try changeKey(of: group, among: members, in: transaction) }
    try changeKeys(heldBy: role, in: transaction)
  }

  private func people(
    _ members: [Directory.Member], in transaction: Transaction
  ) throws -> [Recipient] {
    let directory = try transaction.directory()
    return members.compactMap { directory.publicKeys(of: $0.signer).map(Recipient.person) }
  }

  private func changeKey(
    of group: KeyGroup, among members: [Directory.Member], in transaction: Transaction
  ) throws {
    let left = members.filter { $0.role.groups.contains(group) }
    let recipients = try people(left, in: transaction) + escrow(in: transaction)
    let (made, grants) = try transaction.newKey(of: group, to: recipients)
    try append(.groupKeyed(made), to: .study, in: transaction)
    try append(grants, to: .study, in: transaction)
  }

  /// New keys for the records that someone in that role could read. Identities get theirs from the
  /// next referent who writes one: a coordinator should not hold them even for a moment.
  private func changeKeys(heldBy role: Role, in transaction: Transaction) throws {
    guard role != .auditor else { return }
    for code in try transaction.participants() {
      let participant = try participant(code, in: transaction)
      if case .referent(let region) = role, participant.enrolment.region != region { continue }
      let stream = StudyModel.Stream.participant(code)
      let owners = try transaction.owners(of: code).map(Recipient.person)
      let readers = try readers(of: participant.enrolment, in: transaction) + owners
      try append(transaction.newKey(of: stream, to: readers), to: stream, in: transaction)
    }
  }
}

extension DeskError {
  fileprivate static func lastReferent(_ region: ID<Region>) -> DeskError {
    .unacceptable(
      """
      C’est la seule personne qui a les clés de la région \(region)\u{A0}: plus personne ne pourrait \
      lire les noms. Ajoutez et admettez d’abord un collègue, ou faites un séquestre.
      """,
      """
      This is the only one who has the keys of the region \(region): nobody could read its names \
      any more. Add and admit a colleague first, or make an escrow.
      """)
  }

  fileprivate static var lastOne: DeskError {
    .unacceptable(
      """
      C’est la dernière personne de la coordination\u{A0}: l’étude resterait sans personne. Ajoutez \
      d’abord quelqu’un.
      """,
      "This is the last coordinator: the study would be left to nobody. Add someone first.")
  }
}
