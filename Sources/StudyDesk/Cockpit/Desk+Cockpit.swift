public import StudyModel
public import Wording

extension Desk {
  /// The cockpit as it stands today, or as it stood at the end of an earlier day.
  ///
  /// - Parameters:
  ///   - referent: the one whose participants are shown; everyone's when nil.
  ///   - day: only what was recorded by the end of that day; everything when nil.
  /// - Throws: `DeskError` when the study has no such referent, or the day is still to come.
  public func cockpit(
    of referent: ID<Referent>? = nil, on day: Day? = nil
  ) throws -> Cockpit {
    try require(.follow)
    if let referent, study.referent(referent) == nil { throw DeskError.noReferent(referent, study) }
    guard let day, day != today else {
      var cockpit = try cockpit(of: referent, upTo: nil)
      if referent == nil { cockpit.office = try office() }
      return cockpit
    }
    try refuseFuture(day, now: instruments.now())
    let end = Moment(milliseconds: study.zone.moment(day + 1).milliseconds - 1)
    let then = Instruments(now: { end }, randomBytes: instruments.randomBytes)
    return try Desk(workspace, as: session, instruments: then).cockpit(of: referent, upTo: day)
  }

  private func cockpit(of referent: ID<Referent>?, upTo day: Day?) throws -> Cockpit {
    var builder = CockpitBuilder(
      study: study, documents: try workspace.documents(), now: instruments.now(), of: referent,
      in: session.role.region)
    try forEachParticipant(asOf: day) { participant in
      if let referent, participant.enrolment.referent != referent { return }
      builder.add(
        participant, standing: try standing(of: participant), windows: windows(of: participant))
    }
    return builder.finished()
  }

  /// The interviews of every participant, or of one referent's, as they stand on that day.
  public func interviews(
    on day: Day? = nil, of referent: ID<Referent>? = nil, participant code: ParticipantCode? = nil
  ) throws -> [Cockpit.InterviewLine] {
    let day = day ?? today
    var lines: [Cockpit.InterviewLine] = []
    func add(_ participant: Participant) throws {
      if let referent, participant.enrolment.referent != referent { return }
      lines += try interviewLines(of: participant, on: day)
    }
    if let code { try add(try self.participant(code)) } else { try forEachParticipant(add) }
    return lines
  }

  /// The interviews that want doing on that day: late, due, or planned within a week.
  public func interviewsDue(
    on day: Day? = nil, of referent: ID<Referent>? = nil
  ) throws -> [Cockpit.InterviewLine] {
    let day = day ?? today
    var lines: [Cockpit.InterviewLine] = []
    try forEachParticipant { participant in
      if let referent, participant.enrolment.referent != referent { return }
      guard try standing(of: participant) == .active else { return }
      lines += windows(of: participant).compactMap { window in
        let line = Cockpit.InterviewLine(
          participant: participant.id, referent: participant.enrolment.referent, window: window,
          status: participant.interviews.status(of: window, on: day, zone: study.zone))
        return line.isWaiting(on: day, zone: study.zone) ? line : nil
      }
    }
    return lines.sorted {
      ($0.urgency(study.zone), $0.hour, $0.participant)
        < ($1.urgency(study.zone), $1.hour, $1.participant)
    }
  }
}

extension DeskError {
  static func noReferent(_ id: ID<Referent>, _ study: Study) -> DeskError {
    .unknown(
      "L’étude n’a pas de référent «\u{A0}\(id)\u{A0}».", "The study has no referent “\(id)”.",
      among: study.referents.map(\.id.text))
  }
}

extension Cockpit.InterviewLine {
  /// True when someone has to do something about it by that day or within a week of it.
  func isWaiting(on day: Day, zone: StudyZone) -> Bool {
    switch status {
    case .late, .due: true
    case .planned(let at, _): zone.day(of: at) <= day + 7
    case .upcoming, .ended, .held, .missed, .refused: false
    }
  }

  /// When the appointment is; those without one come first on their day.
  var hour: Moment {
    if case .planned(let at, _) = status { at } else { Moment(milliseconds: 0) }
  }

  /// The day by which it should be done.
  func urgency(_ zone: StudyZone) -> Day {
    switch status {
    case .late(let since): since
    case .planned(let at, _): zone.day(of: at)
    default: window.dueBy
    }
  }
}
