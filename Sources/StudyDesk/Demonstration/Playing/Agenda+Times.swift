import StudyModel
import Wording

extension Agenda {
  static let hour = 3_600

  /// The day a time falls on, counted from the first.
  func day(_ time: Int) -> Int { time / 86_400 }

  func number(of day: Day) -> Int { day - scenario.start }

  /// A time on that day between those hours.
  mutating func time(on day: Int, _ hours: ClosedRange<Int> = 8...19) -> Int {
    day * 86_400 + hours.lowerBound * Self.hour
      + chance.number(in: 0...((hours.upperBound - hours.lowerBound) * Self.hour - 1))
  }

  /// A time after that one, on the same day if so many minutes still fit, or else the next day.
  mutating func time(after time: Int, minutes: ClosedRange<Int>) -> Int {
    let later = time + chance.number(in: minutes) * 60 + chance.number(in: 0...59)
    let evening = day(time) * 86_400 + 19 * Self.hour
    return later < evening ? later : self.time(on: day(time) + 1, 8...12)
  }

  func isWorking(_ day: Int) -> Bool {
    let day = scenario.start + day
    return day.weekday <= 5 && !scenario.pace.closed.contains(day)
  }

  /// That day or the next on which the team works.
  func workingDay(_ day: Int) -> Int {
    (day...(day + 30)).first(where: isWorking) ?? day
  }

  /// A working day among those; nil when there is none.
  mutating func workingDay(in days: ClosedRange<Int>) -> Int? {
    chance.one(of: days.filter(isWorking))
  }

  /// A working day from one day to another; nil when there is none.
  mutating func workingDay(from first: Int, to last: Int) -> Int? {
    first <= last ? workingDay(in: first...last) : nil
  }
}
