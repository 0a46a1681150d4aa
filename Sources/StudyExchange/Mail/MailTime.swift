import StudyModel
import Wording

extension Moment {
  /// As RFC 5322 writes a moment: `Thu, 31 Oct 2024 09:30:00 +0100`.
  func mailText(in zone: StudyZone) -> String {
    let ahead = zone.secondsAhead(at: self)
    let day = zone.day(of: self)
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let minute = zone.minuteOfDay(of: self)
    let second = seconds - (seconds >= 0 ? seconds / 60 : (seconds - 59) / 60) * 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = [minute / 60, minute % 60, second].map(two).joined(separator: ":")
    let offset = (ahead < 0 ? "-" : "+") + two(abs(ahead) / 3600) + two(abs(ahead) / 60 % 60)
    let date = "\(day.dayOfMonth) \(months[day.month.number - 1]) \(day.year)"
    return "\(weekday), \(date) \(clock) \(offset)"
  }
}
