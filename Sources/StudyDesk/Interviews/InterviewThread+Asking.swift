import StudyModel
import Wording

extension InterviewThread {
  func isHeld(_ window: Int) -> Bool {
    records(of: window).contains { if case .held = $0.kind { true } else { false } }
  }

  func isPlanned(_ window: Int) -> Bool { appointment(of: window) != nil }

  /// Nothing more is expected of that window.
  func isSettled(_ window: Int) -> Bool {
    switch last(of: window)?.kind {
    case .held, .missed, .refused: true
    case .planned, .moved, nil: false
    }
  }

  /// How the interview is, or would be, held.
  func mode(of window: Int) -> InterviewMode { appointment(of: window)?.mode ?? .telephone }

  func appointment(of window: Int) -> (at: Moment, mode: InterviewMode)? {
    switch last(of: window)?.kind {
    case .planned(let at, let mode), .moved(let at, let mode, _): (at, mode)
    default: nil
    }
  }
}

extension DeskError {
  static func noWindow(_ code: ParticipantCode) -> DeskError {
    .unknown(
      "Aucun entretien n’attend pour \(code). Voyez «\u{A0}sillage interview list\u{A0}».",
      "No interview is waiting for \(code). See “sillage interview list”.")
  }

  static func noSuchWindow(_ number: Int, _ count: Int) -> DeskError {
    .unknown(
      "Il n’y a pas d’entretien n° \(number)\u{A0}: le plan en compte \(count).",
      "There is no interview no. \(number): the plan has \(count).")
  }

  static func notPlanned(_ number: Int) -> DeskError {
    .unacceptable(
      "L’entretien n° \(number) n’est pas planifié\u{A0}: il n’y a rien à déplacer.",
      "Interview no. \(number) is not planned: there is nothing to move.")
  }

  static func alreadyPlanned(_ number: Int) -> DeskError {
    .unacceptable(
      """
      L’entretien n° \(number) est déjà planifié. Déplacez-le avec «\u{A0}sillage interview move\
      \u{A0}».
      """,
      "Interview no. \(number) is planned already. Move it with “sillage interview move”.")
  }

  static func alreadyHeld(_ number: Int) -> DeskError {
    .unacceptable(
      "L’entretien n° \(number) a déjà eu lieu.", "Interview no. \(number) was already held.")
  }
}
