public import JSONTree

/// How an interview is held.
public enum InterviewMode: String, CaseIterable, Hashable, Sendable {
  /// Both in one room.
  case inPerson = "in-person"
  /// By voice alone.
  case telephone
  /// With picture and voice over the network.
  case video
}

/// An interview was planned, or moved to another time.
public struct Appointment: Hashable, Sendable {
  /// The number of the monthly window, from 1.
  public var window: Int
  /// When it is to begin.
  public var at: Moment
  /// How it is to be held.
  public var mode: InterviewMode
  /// Why it was moved; nil when it is planned for the first time.
  public var reason: String?

  /// An appointment; a reason makes it a move.
  public init(window: Int, at: Moment, mode: InterviewMode, reason: String?) {
    self.window = window
    self.at = at
    self.mode = mode
    self.reason = reason
  }
}

/// An interview was held.
public struct InterviewHeld: Hashable, Sendable {
  /// The number of the monthly window, from 1.
  public var window: Int
  /// When it began.
  public var at: Moment
  /// How long it lasted, from 1 to 600 minutes.
  public var minutes: Int
  /// How it was held, whatever was planned.
  public var mode: InterviewMode
  /// The interview grid that was filled.
  public var form: FormReference
  /// A FHIR R4 QuestionnaireResponse to the interview grid.
  public var response: JSON

  /// An interview that took place, with the referent's notes.
  public init(
    window: Int, at: Moment, minutes: Int, mode: InterviewMode, form: FormReference, response: JSON
  ) {
    self.window = window
    self.at = at
    self.minutes = minutes
    self.mode = mode
    self.form = form
    self.response = response
  }
}

/// An interview was not held: missed, or refused by the participant.
public struct InterviewNotHeld: Hashable, Sendable {
  /// The number of the monthly window, from 1.
  public var window: Int
  /// Why it was not held; never empty.
  public var reason: String

  /// A window that is closed without an interview.
  public init(window: Int, reason: String) {
    self.window = window
    self.reason = reason
  }
}
