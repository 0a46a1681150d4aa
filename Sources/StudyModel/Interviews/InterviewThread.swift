public import Wording

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

/// Where one interview stands on some day.
public enum InterviewStatus: Hashable, Sendable {
  /// Its window is not open yet.
  case upcoming
  /// Its window is open and nothing is planned.
  case due
  case planned(Moment, InterviewMode)
  /// The day it was due by, or planned for, has passed.
  case late(since: Day)
  case held(Moment)
  case missed
  case refused
}

extension InterviewThread {
  /// Where that window's interview stands on that day.
  public func status(of window: InterviewWindow, on day: Day, zone: StudyZone) -> InterviewStatus {
    switch last(of: window.number)?.kind {
    case .held(let at, _, _): .held(at)
    case .missed: .missed
    case .refused: .refused
    case .planned(let at, let mode), .moved(let at, let mode, _):
      zone.day(of: at) < day ? .late(since: zone.day(of: at)) : .planned(at, mode)
    case nil:
      if day < window.from { .upcoming } else if day <= window.dueBy { .due } else {
        .late(since: window.dueBy)
      }
    }
  }
}
