/// All that was recorded about a participant's interviews, in the order it was recorded.
public struct InterviewThread: Hashable, Sendable {
  /// Something recorded about one window.
  public struct Record: Hashable, Sendable {
    /// What was recorded.
    public enum Kind: Hashable, Sendable {
      /// A first appointment.
      case planned(Moment, InterviewMode)
      /// Another appointment in place of the one before.
      case moved(Moment, InterviewMode, reason: String)
      /// It took place at that moment, and lasted so long.
      case held(Moment, minutes: Int, InterviewMode)
      /// The participant did not come.
      case missed(reason: String)
      /// The participant did not want it.
      case refused(reason: String)
    }

    /// The number of the window, from 1.
    public let window: Int
    /// What was recorded of it.
    public let kind: Kind
    /// The event that says so.
    public let event: EventID
    /// When it was written down, which may be long after the interview.
    public let recordedAt: Moment
    /// Who wrote it down, for an interview held usually its referent.
    public let author: String
  }

  /// Of all windows together, oldest first.
  public private(set) var records: [Record] = []

  /// What was recorded about that window, oldest first.
  public func records(of window: Int) -> [Record] { records.filter { $0.window == window } }

  /// The last record of that window.
  public func last(of window: Int) -> Record? { records.last { $0.window == window } }

  mutating func add(_ window: Int, _ kind: Record.Kind, from event: Event) {
    records.append(
      Record(
        window: window, kind: kind, event: event.id, recordedAt: event.recordedAt,
        author: event.author))
  }
}
