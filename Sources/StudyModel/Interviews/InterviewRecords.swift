public import JSONTree

/// How an interview is held.
public enum InterviewMode: String, CaseIterable, Hashable, Sendable {
  case inPerson = "in-person"
  case telephone
  case video
}

/// An interview was planned, or moved to another time.
public struct Appointment: Hashable, Sendable {
  /// The number of the monthly window, from 1.
  public var window: Int
  public var at: Moment
  public var mode: InterviewMode
  /// Why it was moved; nil when it is planned for the first time.
  public var reason: String?

  public init(window: Int, at: Moment, mode: InterviewMode, reason: String?) {
    self.window = window
    self.at = at
    self.mode = mode
    self.reason = reason
  }
}

/// An interview was held.
public struct InterviewHeld: Hashable, Sendable {
  public var window: Int
  public var at: Moment
  public var minutes: Int
  public var mode: InterviewMode
  public var form: FormReference
  /// A FHIR R4 QuestionnaireResponse to the interview grid.
  public var response: JSON

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
  public var window: Int
  public var reason: String

  public init(window: Int, reason: String) {
    self.window = window
    self.reason = reason
  }
}
