/// All that was recorded about a participant's interviews, in the order it was recorded.
public struct InterviewThread: Hashable, Sendable {
  /// Something recorded about one window.
  public struct Record: Hashable, Sendable {
    /// What was recorded.
    public enum Kind: Hashable, Sendable {
      case planned(Moment, InterviewMode)
      case moved(Moment, InterviewMode, reason: String)
      case held(Moment, minutes: Int, InterviewMode)
      case missed(reason: String)
      case refused(reason: String)
    }

    public let window: Int
    public let kind: Kind
    public let event: EventID
    public let recordedAt: Moment
    public let author: String
  }

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
