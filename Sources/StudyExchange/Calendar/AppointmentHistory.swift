public import StudyModel

/// A participant's interviews as calendars follow them, folded from what was recorded.
public struct AppointmentHistory: Sendable {
  /// In the order of their windows; only those that ever had a time.
  public var appointments: [CalendarAppointment] {
    byWindow.values.sorted { $0.window < $1.window }
  }
  private var byWindow: [Int: CalendarAppointment] = [:]
  private let participant: ParticipantCode
  private let study: ID<Study>

  /// What those events of a participant's stream tell of appointments.
  /// - Throws: `PayloadError` when a payload does not have the shape its kind names.
  public init(
    of participant: ParticipantCode, in study: ID<Study>, folding events: [Event]
  ) throws(PayloadError) {
    self.participant = participant
    self.study = study
    for event in events where Self.kinds.contains(event.kind.name) {
      fold(try event.happening(withAnswers: false), event)
    }
  }

  /// What can change an appointment: others need not be read.
  private static let kinds: Set<String> = [
    "interview.planned", "interview.moved", "interview.held", "interview.missed",
    "interview.refused", "agreement.given", "agreement.refused", "agreement.withdrawn",
    "objection.raised", "objection.lifted", "restriction.placed", "restriction.lifted",
    "participant.left", "participant.assigned", "participant.moved",
  ]

  private mutating func fold(_ happening: Happening, _ event: Event) {
    switch happening {
    case .interviewPlanned(let record), .interviewMoved(let record):
      change(record.window, event, record.at, record.mode)
    case .interviewHeld(let record):
      change(record.window, event, record.at, record.mode, minutes: record.minutes)
    case .interviewMissed(let record), .interviewRefused(let record):
      revise(record.window, event) { $0.isCancelled = true }
    default:
      // What the person says, or who follows them, may strike out or bring back what waits.
      for window in byWindow.keys where byWindow[window]?.isWaiting == true {
        revise(window, event) { _ in }
      }
    }
  }

  private mutating func change(
    _ window: Int, _ event: Event, _ at: Moment, _ mode: InterviewMode, minutes: Int? = nil
  ) {
    guard byWindow[window] != nil else {
      var appointment = CalendarAppointment(
        participant, window: window, of: study, at: at, mode: mode, created: event.recordedAt)
      appointment.minutes = minutes
      byWindow[window] = appointment
      return
    }
    revise(window, event) {
      $0.at = at
      $0.mode = mode
      $0.minutes = minutes
      $0.isCancelled = false
    }
  }

  private mutating func revise(
    _ window: Int, _ event: Event, _ change: (inout CalendarAppointment) -> Void
  ) {
    guard var appointment = byWindow[window] else { return }
    change(&appointment)
    appointment.sequence += 2
    appointment.changed = event.recordedAt
    byWindow[window] = appointment
  }
}
