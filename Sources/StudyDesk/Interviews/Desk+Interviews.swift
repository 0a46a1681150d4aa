public import JSONTree
public import StudyModel
import Wording

extension Desk {
  /// Plans an interview.
  /// - Parameter window: its number; the earliest that still waits when nil.
  public func planInterview(
    _ code: ParticipantCode, window: Int? = nil, at moment: Moment, mode: InterviewMode
  ) throws -> InterviewWindow {
    try actOnInterview(code, window, rule: .notSettled) { _, window in
      try check(moment, within: window)
      return .interviewPlanned(
        Appointment(window: window.number, at: moment, mode: mode, reason: nil))
    }
  }

  /// Moves a planned interview to another time, and says why.
  public func moveInterview(
    _ code: ParticipantCode, window: Int? = nil, to moment: Moment, mode: InterviewMode? = nil,
    reason: String
  ) throws -> InterviewWindow {
    try actOnInterview(code, window, rule: .planned) { occasion, window in
      let thread = occasion.participant.interviews
      try check(moment, within: window)
      return .interviewMoved(
        Appointment(
          window: window.number, at: moment, mode: mode ?? thread.mode(of: window.number),
          reason: try reasonGiven(reason)))
    }
  }

  /// Records that an interview was held.
  /// - Parameter response: answers to the interview grid, a FHIR R4 QuestionnaireResponse.
  public func recordInterview(
    _ code: ParticipantCode, window: Int? = nil, at moment: Moment? = nil, minutes: Int,
    mode: InterviewMode? = nil, response: JSON
  ) throws -> InterviewWindow {
    let form = try workspace.form(study.interviews.form)
    try form.check(response)
    guard (1...600).contains(minutes) else {
      throw DeskError.unacceptable(
        "La durée doit être de 1 à 600 minutes.", "The length must be 1 to 600 minutes.")
    }
    return try actOnInterview(code, window, rule: .notSettled) { occasion, window in
      let at = moment ?? occasion.now
      try refuseFuture(study.zone.day(of: at), now: occasion.now)
      occasion.effectiveAt = min(at, occasion.now)
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
    try actOnInterview(code, window, rule: .notSettled) { _, window in
      .interviewMissed(InterviewNotHeld(window: window.number, reason: try reasonGiven(reason)))
    }
  }

  /// Records that the participant did not want this interview.
  public func refuseInterview(
    _ code: ParticipantCode, window: Int? = nil, reason: String
  ) throws -> InterviewWindow {
    try actOnInterview(code, window, rule: .notSettled) { _, window in
      .interviewRefused(InterviewNotHeld(window: window.number, reason: try reasonGiven(reason)))
    }
  }

  /// What must be true of an interview before it can be acted on.
  private enum Rule { case notSettled, planned }

  private func actOnInterview(
    _ code: ParticipantCode, _ number: Int?, rule: Rule,
    _ decide: (inout Occasion, InterviewWindow) throws -> Happening
  ) throws -> InterviewWindow {
    var acted: InterviewWindow?
    try act(on: code) { occasion in
      try ask(.interview, occasion)
      let window = try window(number, of: occasion.participant, planned: rule == .planned)
      acted = window
      return try decide(&occasion, window)
    }
    guard let acted else { throw DeskError.noWindow(code) }
    return acted
  }

  private func window(
    _ number: Int?, of participant: Participant, planned: Bool
  ) throws(DeskError) -> InterviewWindow {
    let windows = windows(of: participant)
    let thread = participant.interviews
    let open = windows.filter { planned ? thread.isPlanned($0.number) : !thread.isHeld($0.number) }
    guard let number else {
      let waiting = open.first { planned || !thread.isSettled($0.number) }
      guard let waiting else { throw .noWindow(participant.id) }
      return waiting
    }
    guard let window = windows.first(where: { $0.number == number }) else {
      throw .noSuchWindow(number, windows.count)
    }
    guard open.contains(window) else {
      throw planned ? .notPlanned(number) : .alreadyHeld(number)
    }
    return window
  }

  private func check(_ moment: Moment, within window: InterviewWindow) throws(DeskError) {
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
