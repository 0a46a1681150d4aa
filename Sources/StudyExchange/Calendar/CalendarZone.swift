import StudyModel
import Wording

/// A zone as a calendar describes it: each change of its clocks, in one rule where it follows one.
struct CalendarZone {
  /// Clocks were changed.
  private struct Change: Hashable {
    /// What clocks were ahead before, in seconds.
    let from: Int
    /// What clocks were ahead after, in seconds.
    let to: Int
    /// The seconds since 1970 that clocks showed just before.
    let local: Int

    var day: Day { Day(number: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400) }

    /// The yearly rule that it follows, if there is one.
    var rule: Rule {
      let isLast = day.dayOfMonth + 7 > day.month.length
      return Rule(
        month: day.month.number, week: isLast ? -1 : (day.dayOfMonth + 6) / 7,
        weekday: day.weekday, time: local - day.number * 86_400, from: from, to: to)
    }
  }

  /// Such as: on the last Sunday of March, at two, from one hour ahead to two.
  private struct Rule: Hashable {
    let month: Int
    /// Of the month, from 1; -1 for the last.
    let week: Int
    /// From 1 for Monday.
    let weekday: Int
    let time: Int
    let from: Int
    let to: Int

    var text: String {
      let weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekday - 1]
      return "FREQ=YEARLY;BYMONTH=\(month);BYDAY=\(week)\(weekday)"
    }
  }

  let zone: StudyZone
  private let first: Moment
  private let changes: [Change]
  private let yearCount: Int

  /// The zone around those moments. Some years more are looked at, to recognise a rule.
  init(_ zone: StudyZone, from first: Moment, to last: Moment) {
    self.zone = zone
    self.first = first
    let (early, late) = (zone.day(of: first).year - 1, zone.day(of: last).year + 1)
    let years = early...max(late, early + 7)
    changes = Self.changes(in: zone, years)
    yearCount = years.count
  }

  func write(to lines: inout CalendarLines) {
    lines.add("BEGIN", "VTIMEZONE")
    lines.add("TZID", zone.name)
    if changes.first.map({ $0.local - $0.from > first.seconds }) ?? true { writeBase(&lines) }
    let groups = Dictionary(grouping: changes, by: \.rule)
    for change in changes {
      let alike = groups[change.rule] ?? []
      guard alike.count == yearCount else {
        write(change, nil, to: &lines)
        continue
      }
      if alike.first == change { write(change, change.rule, to: &lines) }
    }
    lines.add("END", "VTIMEZONE")
  }

  /// What holds before the first change known.
  private func writeBase(_ lines: inout CalendarLines) {
    let ahead = zone.secondsAhead(at: first)
    write(Change(from: ahead, to: ahead, local: 0), nil, to: &lines)
  }

  private func write(_ change: Change, _ rule: Rule?, to lines: inout CalendarLines) {
    let name = change.to > change.from ? "DAYLIGHT" : "STANDARD"
    lines.add("BEGIN", name)
    lines.add("DTSTART", Moment.calendarText(seconds: change.local))
    lines.add("TZOFFSETFROM", Self.offset(change.from))
    lines.add("TZOFFSETTO", Self.offset(change.to))
    if let rule { lines.add("RRULE", rule.text) }
    lines.add("END", name)
  }

  /// Such as `+0100`; seconds, which old offsets had, follow where there are any.
  private static func offset(_ seconds: Int) -> String {
    let parts = [abs(seconds) / 3600, abs(seconds) / 60 % 60, abs(seconds) % 60]
    let digits = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }
    return (seconds < 0 ? "-" : "+") + digits.prefix(parts[2] == 0 ? 2 : 3).joined()
  }

  private static func changes(in zone: StudyZone, _ years: ClosedRange<Int>) -> [Change] {
    guard let start = Day(year: years.lowerBound, month: 1, day: 1),
      let end = Day(year: years.upperBound + 1, month: 1, day: 1)
    else { return [] }
    var changes: [Change] = []
    var (low, ahead) = (start.number * 86_400, zone.secondsAhead(atSecond: start.number * 86_400))
    while low < end.number * 86_400 {
      let high = low + 7 * 86_400
      let later = zone.secondsAhead(atSecond: high)
      if later != ahead {
        let second = zone.secondOfChange(between: low, high)
        changes.append(Change(from: ahead, to: later, local: second + ahead))
      }
      (low, ahead) = (high, later)
    }
    return changes
  }
}

extension StudyZone {
  fileprivate func secondsAhead(atSecond second: Int) -> Int {
    secondsAhead(at: Moment(milliseconds: Int64(second) * 1000))
  }

  /// The first second after the clocks changed, which they do once in between.
  fileprivate func secondOfChange(between low: Int, _ high: Int) -> Int {
    let before = secondsAhead(atSecond: low)
    var (low, high) = (low, high)
    while high - low > 1 {
      let middle = (low + high) / 2
      if secondsAhead(atSecond: middle) == before { low = middle } else { high = middle }
    }
    return high
  }
}
