import StudyLedger
public import StudyModel
import Wording

extension Desk {
  /// Hands a participant who moved over to the referents of another region: these can read all of
  /// the record and who the person is, and what is written from now on nobody of the earlier region
  /// can open.
  ///
  /// The person is still counted where they were recruited.
  public func move(
    _ code: ParticipantCode, to region: ID<Region>, referent: ID<Referent>, reason: String,
    _ when: When = .now
  ) throws -> Participant {
    try together { desk in
      let moved = try desk.act(on: code, by: .handOver, when) { occasion in
        var enrolment = occasion.participant.enrolment
        guard enrolment.region != region else { throw DeskError.sameRegion(code, region) }
        try refuseBeforeEnrolment(occasion)
        (enrolment.region, enrolment.referent) = (region, referent)
        try check(enrolment)
        return .moved(
          Relocation(region: region, referent: referent, reason: try reasonGiven(reason)))
      }.participant
      try desk.inTransaction { try moveKeys(of: moved, in: $0) }
      session.memory.forget()
      return moved
    }
  }

  /// Gives every key so far to those who follow the person now, and then new ones to them alone.
  private func moveKeys(of participant: Participant, in transaction: Transaction) throws {
    let (code, enrolment) = (participant.id, participant.enrolment)
    try requireKey(of: enrolment.region, in: transaction)
    guard try transaction.directory().member(named: enrolment.referent) != nil else {
      throw DeskError.notOfTheTeam(enrolment.referent)
    }
    let owners = try transaction.owners(of: code).map(Recipient.person)
    try moveKeys(
      of: .participant(code), to: enrolment.region,
      andAfter: readers(of: enrolment, in: transaction) + owners, in: transaction)
    guard try transaction.contains(.identity(code)) else { return }
    try moveKeys(
      of: .identity(code), to: enrolment.region,
      andAfter: familiars(of: enrolment, in: transaction), in: transaction)
  }

  private func moveKeys(
    of stream: StudyModel.Stream, to region: ID<Region>, andAfter readers: [Recipient],
    in transaction: Transaction
  ) throws {
    let past = try transaction.share(stream, with: [.group(.region(region))])
    try append(past, to: stream, in: transaction)
    try append(transaction.newKey(of: stream, to: readers), to: stream, in: transaction)
    try transaction.letGo(of: stream)
  }
}

extension DeskError {
  fileprivate static func notOfTheTeam(_ referent: ID<Referent>) -> DeskError {
    .unacceptable(
      """
      \(referent) n’a pas de clés dans cette étude et ne pourrait rien lire. Choisissez quelqu’un \
      d’autre, ou faites-le d’abord ajouter.
      """,
      """
      \(referent) has no keys in this study and could read nothing. Choose somebody else, or have \
      them added first.
      """)
  }

  fileprivate static func sameRegion(_ code: ParticipantCode, _ region: ID<Region>) -> DeskError {
    .unacceptable(
      """
      \(code) est déjà en \(region). Pour changer de référent dans la région\u{A0}: \
      «\u{A0}sillage participant confier\u{A0}».
      """,
      """
      \(code) already is in \(region). For another referent of the region: \
      “sillage participant assign”.
      """)
  }
}
