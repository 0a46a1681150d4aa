public import StudyModel
import Wording

extension Desk {
  /// A participant on one page, as of now.
  public func overview(of code: ParticipantCode) throws -> ParticipantOverview {
    let participant = try participant(code)
    try require(.follow, for: participant)
    return try overview(of: participant, standing: standing(of: participant))
  }

  /// Hands over each participant wanted, in the order of their codes.
  /// - Throws: `DeskError.doesNotExist` when the study has no such region, condition or referent.
  public func forEachOverview(
    _ filter: ParticipantFilter = ParticipantFilter(), _ body: (ParticipantOverview) throws -> Void
  ) throws {
    try require(.follow)
    try check(filter)
    try forEachParticipant { participant in
      guard filter.wants(participant.enrolment) else { return }
      let standing = try standing(of: participant)
      guard filter.standing ?? standing == standing else { return }
      try body(overview(of: participant, standing: standing))
    }
  }

  /// How many entries of a participant there are, and how many count, as of now.
  public func tally(of participant: Participant) -> EntryTally {
    var tally = EntryTally()
    tally.written = participant.entries.count
    for entry in participant.entries {
      switch counting(entry, of: participant) {
      case .counted: tally.counted += 1
      case .quarantined: tally.quarantined += 1
      case .excluded: tally.excluded += 1
      case .objected: tally.objected += 1
      case .restricted: tally.restricted += 1
      }
    }
    return tally
  }

  private func overview(
    of participant: Participant, standing: ParticipantStanding
  ) throws -> ParticipantOverview {
    let zone = study.zone
    return ParticipantOverview(
      participant: participant, standing: standing, scopes: try scopeLines(of: participant),
      agreeAgainBy: try agreeAgainBy(participant),
      interviews: try interviewLines(of: participant, on: today),
      entries: tally(of: participant), lastHeard: participant.lastHeard(study).map(zone.day))
  }

  private func check(_ filter: ParticipantFilter) throws(DeskError) {
    if let region = filter.region, study.region(region) == nil {
      throw .unknownName(region.text, among: study.regions.map(\.id.text))
    }
    if let condition = filter.condition, study.condition(condition) == nil {
      throw .unknownName(condition.text, among: study.conditions.map(\.id.text))
    }
    if let referent = filter.referent { try check(referent) }
  }

  /// Refuses a referent that the study does not have.
  func check(_ referent: ID<Referent>) throws(DeskError) {
    guard study.referent(referent) == nil else { return }
    throw .unknownName(referent.text, among: study.referents.map(\.id.text))
  }
}

extension DeskError {
  static func unknownName(_ name: String, among known: [String]) -> DeskError {
    .unknown(
      "«\u{A0}\(name)\u{A0}» n’existe pas dans cette étude.",
      "“\(name)” does not exist in this study.", among: known)
  }
}
