public import JSONTree
public import StudyModel
import Wording

extension Desk {
  /// Plans an interview. One that is planned already is moved instead.
  /// Without the number of a window, the earliest that still waits is meant.
  public func planInterview(
    _ code: ParticipantCode, window: Int? = nil, at moment: Moment, mode: InterviewMode
  ) throws -> InterviewWindow {
    try actOnInterview(code, window, .plan) { _, window in
      try requireOpen(window, at: moment)
      try requireDuringInterviews(moment)
      return .interviewPlanned(
        Appointment(window: window.number, at: moment, mode: mode, reason: nil))
    }
  }

  /// Moves a planned interview to another time, and says why.
  public func moveInterview(
    _ code: ParticipantCode, window: Int? = nil, to moment: Moment, mode: InterviewMode? = nil,
    reason: String
  ) throws -> InterviewWindow {
    try actOnInterview(code, window, .move) { occasion, window in
      let thread = occasion.participant.interviews
      try requireOpen(window, at: moment)
      try requireDuringInterviews(moment)
      return .interviewMoved(
        Appointment(
          window: window.number, at: moment, mode: mode ?? thread.mode(of: window.number),
          reason: try reasonGiven(reason)))
    }
  }

  /// Records that an interview was held.
  /// Without the number of a window, the one that was planned is meant, or the earliest that waits;
  /// without a moment, it begins now. The response is a FHIR R4 QuestionnaireResponse to the grid.
  public func recordInterview(
    _ code: ParticipantCode, window: Int? = nil, at moment: Moment? = nil, minutes: Int,
    mode: InterviewMode? = nil, response: JSON
  ) throws -> InterviewWindow {
    let form = try workspace.form(study.interviews.form)
    try form.check(response)
    try check(minutes: minutes)
    return try actOnInterview(code, window, .settle, at: moment) { occasion, window in
      let at = moment ?? occasion.now
      try requireOpen(window, at: at)
      try form.keep(in: workspace)
      return .interviewHeld(
        InterviewHeld(
          window: window.number, at: at, minutes: minutes,
          mode: mode ?? occasion.participant.interviews.mode(of: window.number),
          form: form.reference, response: response))
    }
  }

  /// Records that the participant did not come.
  public func missInterview(
    _ code: ParticipantCode, window: Int? = nil, reason: String
  ) throws -> InterviewWindow {
    try actOnInterview(code, window, .settle) { occasion, window in
      try requireOpen(window, at: occasion.now)
      try requirePast(window, occasion)
      return .interviewMissed(
        InterviewNotHeld(window: window.number, reason: try reasonGiven(reason)))
    }
  }

  /// Records that the participant did not want this interview.
  /// A window that is not open yet has to be named by its number.
  public func refuseInterview(
    _ code: ParticipantCode, window number: Int? = nil, reason: String
  ) throws -> InterviewWindow {
    try actOnInterview(code, number, .settle) { occasion, window in
      if number == nil { try requireOpen(window, at: occasion.now) }
      return .interviewRefused(
        InterviewNotHeld(window: window.number, reason: try reasonGiven(reason)))
    }
  }

  private func actOnInterview(
    _ code: ParticipantCode, _ number: Int?, _ step: InterviewStep, at moment: Moment? = nil,
    _ decide: (inout Occasion, InterviewWindow) throws -> Happening
  ) throws -> InterviewWindow {
    var acted: InterviewWindow?
    try act(on: code, by: .interview) { occasion in
      let window = try window(number, for: step, at: moment, &occasion)
      acted = window
      return try decide(&occasion, window)
    }
    guard let acted else { throw DeskError.noWindow(code) }
    return acted
  }

  /// The window meant, once the gate and the calendar allow it.
  func window(
    _ number: Int?, for step: InterviewStep, at moment: Moment?, _ occasion: inout Occasion
  ) throws(DeskError) -> InterviewWindow {
    if let moment {
      try refuseFuture(study.zone.day(of: moment), now: occasion.now)
      occasion.effectiveAt = min(moment, occasion.now)
    }
    try ask(.interview, occasion)
    return try window(number, for: step, occasion)
  }

  private func window(
    _ number: Int?, for step: InterviewStep, _ occasion: Occasion
  ) throws(DeskError) -> InterviewWindow {
    let windows = windows(of: occasion.participant)
    let thread = occasion.participant.interviews
    guard let number else {
      let day = study.zone.day(of: occasion.effectiveAt)
      guard let window = step.choice(of: windows, in: thread, on: day) else {
        throw noWindow(occasion.participant.id)
      }
      return window
    }
    guard let window = windows.first(where: { $0.number == number }) else {
      throw .noSuchWindow(number, windows.count)
    }
    try step.check(number, in: thread)
    return window
  }

  func requireOpen(
    _ window: InterviewWindow, at moment: Moment
  ) throws(DeskError) {
    let day = study.zone.day(of: moment)
    guard day < window.from else { return }
    throw .unacceptable(
      "L’entretien \(window.number) ne s’ouvre que le \(window.from.words.french).",
      "Interview \(window.number) only opens on \(window.from.words.english).")
  }

  /// The monthly windows of a participant; none before they agreed to interviews.
  public func windows(of participant: Participant) -> [InterviewWindow] {
    let starts = study.scopes(opening: .interview).map {
      participant.agreement.firstAgreement(to: $0.id)
    }
    guard !starts.isEmpty, !starts.contains(nil), let start = starts.compactMap({ $0 }).max()
    else { return [] }
    return study.interviewWindows(agreedOn: study.zone.day(of: start))
  }
}
