import StudyModel
import Wording

extension Moment {
  /// As RFC 5545 writes a moment in Coordinated Universal Time: `20241031T083000Z`.
  var calendarText: String { Self.calendarText(seconds: seconds) + "Z" }

  /// As clocks in that zone show it: `20241031T093000`.
  func calendarText(in zone: StudyZone) -> String {
    Self.calendarText(seconds: seconds + zone.secondsAhead(at: self))
  }

  /// Whole seconds since 1 January 1970, rounded down.
  var seconds: Int {
    Int(milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000)
  }

  /// What a clock shows that many seconds after the beginning of 1970 on it.
  static func calendarText(seconds: Int) -> String {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let time = seconds - day * 86_400
    let parts = [time / 3600, time / 60 % 60, time % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(Day(number: day))".replacing("-", with: "") + "T" + parts.joined()
  }
}
