public import Wording

/// Where one interview stands on some day.
public enum InterviewStatus: Hashable, Sendable {
  /// Its window is not open yet.
  case upcoming
  /// Nothing is asked any more: the participation ended before it was held.
  case ended
  /// Its window is open and nothing is planned.
  case due
  /// An appointment is to come, or is today.
  case planned(Moment, InterviewMode)
  /// The day it was due by, or planned for, has passed.
  case late(since: Day)
  /// It took place at that moment.
  case held(Moment)
  /// The participant did not come; it may still be held.
  case missed
  /// The participant did not want it; it may still be held.
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
    case nil: window.status(on: day)
    }
  }
}

extension InterviewWindow {
  /// Where the interview stands on that day while nothing is recorded of it.
  fileprivate func status(on day: Day) -> InterviewStatus {
    if day < from { return .upcoming }
    return day <= dueBy ? .due : .late(since: dueBy)
  }
}
