public import StudyModel
import Wording

extension Desk {
  /// The present moment.
  public var now: Moment { instruments.now() }

  /// Refuses at once what acting on an interview now would refuse, before anybody is asked.
  /// - Throws: `DeskError`, `.refused` when an agreement is missing.
  public func checkInterviewing(_ code: ParticipantCode) throws {
    let now = instruments.now()
    try ask(
      .interview, Occasion(participant: try participant(code), effectiveAt: now, now: now))
  }

  /// Refuses at once what recording an interview would refuse, before the grid is asked.
  public func checkRecordingInterview(
    _ code: ParticipantCode, window number: Int? = nil, at moment: Moment? = nil, minutes: Int
  ) throws {
    try check(minutes: minutes)
    let now = instruments.now()
    var occasion = Occasion(participant: try participant(code), effectiveAt: now, now: now)
    let window = try window(number, for: .settle, at: moment, &occasion)
    try requireOpen(window, at: moment ?? now)
  }

  /// Why no window is left: the phase of interviews is over or has not begun, or all are settled.
  func noWindow(_ code: ParticipantCode) -> DeskError {
    guard let phase = study.phase(study.interviews.phase), !phase.contains(today) else {
      return .noWindow(code)
    }
    let (from, to) = (phase.from.words, phase.to.words)
    guard today < phase.from else {
      return .unknown(
        "Les entretiens se sont tenus du \(from.french) au \(to.french)\u{A0}: c’est fini.",
        "Interviews were held from \(from.english) to \(to.english): that is over.")
    }
    return .unknown(
      """
      Les entretiens se tiendront du \(from.french) au \(to.french)\u{A0}: cela n’a pas commencé.
      """,
      "Interviews will be held from \(from.english) to \(to.english): that has not begun.")
  }

  /// An appointment after the last day of interviews would never be held.
  func requireDuringInterviews(_ moment: Moment) throws(DeskError) {
    guard let phase = study.phase(study.interviews.phase), study.zone.day(of: moment) > phase.to
    else { return }
    throw .unacceptable(
      "Les entretiens se terminent le \(phase.to.words.french). Choisissez un jour avant.",
      "Interviews end on \(phase.to.words.english). Choose a day before that.")
  }

  /// Nobody has missed an appointment that is still to come.
  func requirePast(_ window: InterviewWindow, _ occasion: Occasion) throws(DeskError) {
    guard let appointment = occasion.participant.interviews.appointment(of: window.number),
      appointment.at > occasion.now
    else { return }
    let at = study.zone.day(of: appointment.at).words
    throw .unacceptable(
      """
      Le rendez-vous de l’entretien \(window.number) est encore à venir, le \(at.french). Pour un \
      autre jour\u{A0}: «\u{A0}sillage entretien déplacer\u{A0}».
      """,
      """
      The appointment of interview \(window.number) is still to come, on \(at.english). For \
      another day: “sillage interview move”.
      """)
  }

  func check(minutes: Int) throws(DeskError) {
    guard !(1...600).contains(minutes) else { return }
    throw .unacceptable(
      "La durée doit être de 1 à 600 minutes.", "The length must be 1 to 600 minutes.")
  }
}
