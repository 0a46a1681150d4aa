import StudyModel
import Wording

extension Desk {
  /// Refuses what the table of rights does not allow whoever sits here.
  func require(_ right: Right) throws(DeskError) {
    guard session.role.kind.reach(of: right) == .none else { return }
    throw .noRight(right, session.role)
  }

  /// Refuses what concerns another region than theirs, or another person.
  func require(_ right: Right, for participant: Participant) throws(DeskError) {
    try require(right, in: participant.enrolment.region)
    if case .participant(let code) = session.role, code != participant.id {
      throw .noRight(right, session.role)
    }
  }

  /// Refuses a record that moved to another region: its earlier referents have keys to what was.
  func refuseOtherRegion(_ participant: Participant) throws(DeskError) {
    guard case .referent(let own) = session.role, own != participant.enrolment.region else {
      return
    }
    throw .otherRegion(own, participant.enrolment.region)
  }

  /// Refuses what concerns another region than theirs.
  func require(_ right: Right, in region: ID<Region>) throws(DeskError) {
    try require(right)
    if case .referent(let own) = session.role, own != region,
      session.role.kind.reach(of: right) == .region
    {
      throw .otherRegion(own, region)
    }
  }
}

extension DeskError {
  fileprivate static func noRight(_ right: Right, _ role: Role) -> DeskError {
    let able = Role.Kind.allCases.filter { $0.reach(of: right) != .none }.map(\.words)
    return .refusal(
      """
      Votre rôle (\(role.kind.words.french)) ne permet pas \(right.words.french.afterDe). Peuvent le \
      faire\u{A0}: \(able.map(\.french).joined(separator: ", ")).
      """,
      """
      Your role (\(role.kind.words.english)) does not allow you to \(right.words.english). Those \
      who may: \(able.map(\.english).joined(separator: ", ")).
      """)
  }

  fileprivate static func otherRegion(_ own: ID<Region>, _ other: ID<Region>) -> DeskError {
    .refusal(
      "Cette personne est suivie dans une autre région, \(other)\u{A0}; vous suivez \(own).",
      "This person is followed in another region, \(other); you follow \(own).")
  }
}
