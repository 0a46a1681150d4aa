import StudyLedger
public import StudyModel
import Wording

extension Desk {
  /// Records how a participant who came voted; a later ballot takes the place of an earlier one.
  /// - Throws: `DeskError` when that would make more ballots than people who came.
  public func vote(_ ballot: BallotCast, of code: ParticipantCode) throws {
    try together { desk in
      try desk.requireRoom(for: [(ballot, code)])
      try desk.cast(ballot, of: code)
    }
  }

  /// Records a ballot from paper that bears no name.
  /// - Throws: `DeskError` when that would make more ballots than people who came.
  public func vote(withoutName ballot: BallotCast) throws {
    try together { desk in
      try desk.requireRoom(for: [(ballot, nil)])
      try desk.cast(ballot, of: nil)
    }
  }

  /// Records a ballot for which there is room.
  /// - Returns: whether it takes the place of an earlier one.
  @discardableResult
  func cast(_ ballot: BallotCast, of code: ParticipantCode?) throws -> Bool {
    let held = try self.workshop(ballot.workshop)
    try held.check(ballot)
    guard let code else {
      try inTransaction { _ = try append(.workshop(.voted(ballot)), to: .study, in: $0) }
      return false
    }
    let attendance = try attendance(of: code, at: ballot.workshop)
    try act(on: code, by: .holdWorkshop, .on(held.plan.day)) { occasion in
      occasion.effectiveAt = endOf(held.plan.day, now: occasion.now)
      try ask(.workshop, occasion)
      return .workshop(.voted(ballot))
    }
    return attendance.ballots.contains {
      $0.workshop == ballot.workshop && $0.question == ballot.question
    }
  }

  /// Where somebody came and how they voted, once it is sure that they came to that workshop.
  func attendance(
    of code: ParticipantCode, at workshop: ID<Workshop>
  ) throws -> WorkshopAttendance {
    let attendance = try WorkshopAttendance(folding: history(of: code).events)
    guard attendance.workshops.contains(workshop) else {
      throw DeskError.unacceptable(
        "\(code) n’est pas noté comme venu à cet atelier. Notez d’abord sa venue.",
        "\(code) is not recorded as having come to this workshop. Record that first.")
    }
    return attendance
  }
}
