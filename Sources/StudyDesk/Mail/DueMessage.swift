public import StudyModel
public import Wording

/// A message that somebody should get: to whom, about what, in which language, from when on.
public struct DueMessage: Hashable, Sendable {
  /// An appointment that a message is about.
  public struct Appointment: Hashable, Sendable {
    /// The number of the interview’s window.
    public let window: Int
    /// When it is.
    public let at: Moment
    /// How it is held.
    public let mode: InterviewMode
  }

  /// Whom it goes to.
  public let participant: ParticipantCode
  /// Who follows that person, and is answered.
  public let referent: ID<Referent>
  /// Which message it is.
  public let message: MessageName
  /// In which language.
  public let language: Language
  /// It goes no earlier.
  public let from: Moment
  /// The appointment it is about; nil for none.
  public var appointment: Appointment?
  /// The day it speaks of; nil for none.
  public var day: Day?
}

/// A message that should go, and what is in its way.
public struct PlannedMessage: Hashable, Sendable {
  /// What is in a message’s way.
  public enum Situation: Hashable, Sendable {
    /// Nothing.
    case ready
    /// It goes no earlier than that.
    case waiting(until: Moment, Reason)
    /// It was begun and nothing says whether it went: somebody has to decide.
    case unsure(since: Moment)
    /// It could not go, for that reason.
    case failed(Moment, reason: String?)
  }

  /// Why a message waits.
  public enum Reason: String, Hashable, Sendable {
    /// Its time has not come.
    case early
    /// These are quiet hours.
    case quiet
    /// The person got as many as they may in a week.
    case ceiling
    /// The server did not take it, and is asked again later.
    case pause
  }

  /// The message.
  public let due: DueMessage
  /// What is in its way.
  public let situation: Situation
}
