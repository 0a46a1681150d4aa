import StudyModel
import Wording

/// What is about to be recorded of an interview, and of which windows it can be.
enum InterviewStep {
  /// A first appointment.
  case plan
  /// Another appointment in place of one.
  case move
  /// How it ended: held, missed or refused.
  case settle

  /// The window meant when none is named: the one that was planned, or the earliest that waits,
  /// first among those open on that day.
  func choice(
    of windows: [InterviewWindow], in thread: InterviewThread, on day: Day
  ) -> InterviewWindow? {
    let planned = windows.filter { thread.isPlanned($0.number) }
    let waiting = windows.filter {
      !thread.isSettled($0.number) && !thread.isPlanned($0.number)
    }
    switch self {
    case .plan: return waiting.first
    case .move: return planned.first
    case .settle:
      let candidates = planned + waiting
      return candidates.first { $0.from <= day } ?? candidates.min { $0.number < $1.number }
    }
  }

  /// Refuses a window that this cannot be recorded of.
  func check(_ number: Int, in thread: InterviewThread) throws(DeskError) {
    switch self {
    case .plan where thread.isPlanned(number): throw .alreadyPlanned(number)
    case .move where !thread.isPlanned(number): throw .notPlanned(number)
    default: break
    }
    if thread.isHeld(number) { throw .alreadyHeld(number) }
  }
}
