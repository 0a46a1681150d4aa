public import Wording

/// A span of days in which one interview is to be held.
public struct InterviewWindow: Hashable, Sendable {
  /// From 1.
  public let number: Int
  /// The first day.
  public let from: Day
  /// The day by which it should have been held.
  public let dueBy: Day
  /// The last day, itself part of the window; the eve of the next window.
  public let to: Day
}

extension Study {
  /// The windows of a participant whose agreement to interviews took effect on that day.
  ///
  /// Each window is counted from the first, so that one who began on the 31st is seen at the end
  /// of February and again on 31 March.
  public func interviewWindows(agreedOn agreed: Day) -> [InterviewWindow] {
    guard let phase = phase(interviews.phase), interviews.everyMonths > 0 else { return [] }
    let anchor = max(agreed, phase.from)
    var windows: [InterviewWindow] = []
    while true {
      let from = anchor.adding(months: windows.count * interviews.everyMonths)
      guard from <= phase.to else { return windows }
      let next = anchor.adding(months: (windows.count + 1) * interviews.everyMonths)
      let to = min(next - 1, phase.to)
      windows.append(
        InterviewWindow(
          number: windows.count + 1, from: from, dueBy: min(from + interviews.dueAfterDays, to),
          to: to))
    }
  }
}
