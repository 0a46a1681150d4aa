public import StudyModel
import Wording

extension Desk {
  /// Each interview of a participant as it stands on that day.
  func interviewLines(
    of participant: Participant, on day: Day
  ) throws(DeskError) -> [Cockpit.InterviewLine] {
    let hasEnded = try standing(of: participant).hasEnded
    return windows(of: participant).map { window in
      let thread = participant.interviews
      let status = thread.status(of: window, on: day, zone: study.zone)
      return Cockpit.InterviewLine(
        participant: participant.id, referent: participant.enrolment.referent, window: window,
        status: hasEnded && status.isWaiting ? .ended : status,
        counting: thread.held(window.number).map { counting($0, of: participant) } ?? .counted)
    }
  }

  /// How many interviews held with a participant are set aside, as of now.
  public func interviewsSetAside(of participant: Participant) -> Int {
    participant.interviewsSetAside(study, now: instruments.now()).count
  }

  private func counting(
    _ record: InterviewThread.Record, of participant: Participant
  ) -> Counting {
    participant.counting(record, study, now: instruments.now())
  }
}

extension Participant {
  /// Whether an interview counts, judged by when it was written down.
  fileprivate func counting(
    _ record: InterviewThread.Record, _ study: Study, now: Moment
  ) -> Counting {
    let scopes = study.scopes(opening: .interview).map(\.id)
    return counting(recordedAt: record.recordedAt, under: scopes, now: now)
  }

  /// From when each interview that was held and counts nowhere is set aside.
  func interviewsSetAside(_ study: Study, now: Moment) -> [Moment] {
    interviews.records.compactMap { record in
      guard case .held = record.kind,
        case .quarantined(let since) = counting(record, study, now: now)
      else { return nil }
      return since
    }
  }
}

extension InterviewThread {
  /// The record that the interview of that window was held.
  fileprivate func held(_ window: Int) -> Record? {
    records(of: window).last { if case .held = $0.kind { true } else { false } }
  }
}

extension InterviewStatus {
  /// True when someone still has to do something, today or later.
  fileprivate var isWaiting: Bool {
    switch self {
    case .upcoming, .due, .planned, .late: true
    case .ended, .held, .missed, .refused: false
    }
  }
}

extension ParticipantStanding {
  /// True when nothing more is asked of the person.
  var hasEnded: Bool {
    switch self {
    case .refused, .withdrawn, .objected, .restricted, .left: true
    case .enrolled, .informed, .active, .toRenew: false
    }
  }
}
