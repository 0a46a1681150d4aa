public import StudyModel
import Wording

/// One interview as it stands in somebody's calendar.
public struct CalendarAppointment: Hashable, Sendable {
  /// Whom it is with.
  public let participant: ParticipantCode
  /// The number of the monthly window, from 1.
  public let window: Int
  /// The same in every export, by which calendars recognise it.
  public let uid: String
  /// When it begins.
  public internal(set) var at: Moment
  /// How it is held.
  public internal(set) var mode: InterviewMode
  /// How long it lasted, in minutes; nil while it has not been held.
  public internal(set) var minutes: Int?
  /// True when calendars are to strike it out: missed, refused, or no longer allowed.
  public internal(set) var isCancelled = false
  /// Grows with each change; the greater one is the later.
  public internal(set) var sequence = 0
  /// When it was first written down.
  public let created: Moment
  /// When what is told here was written down.
  public internal(set) var changed: Moment
  /// Who it is with, when the referent wants to read that; nil otherwise.
  public var name: String?

  /// True while it is expected to be held.
  public var isWaiting: Bool { minutes == nil && !isCancelled }

  init(
    _ participant: ParticipantCode, window: Int, of study: ID<Study>, at: Moment,
    mode: InterviewMode, created: Moment
  ) {
    self.participant = participant
    self.window = window
    // The study's own name may tell what it is about.
    uid = NameUUID.text(of: "urn:sillage:interview:\(study):\(participant):\(window)")
    self.at = at
    self.mode = mode
    self.created = created
    changed = created
  }

  /// The same struck out, from that moment on by nobody's act but the passing of time, or by what was
  /// recorded last.
  public func cancelled(since lapse: Moment? = nil) -> CalendarAppointment {
    var copy = self
    copy.isCancelled = true
    copy.minutes = nil
    copy.name = nil
    if let lapse {
      // Recorded changes make it even, so that the next one is greater again.
      copy.sequence += 1
      copy.changed = max(changed, lapse)
    }
    return copy
  }
}
