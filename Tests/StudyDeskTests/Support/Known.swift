import StudyModel
import Wording

/// The few days that the whole suite speaks of.
enum Known {
  /// The first day of the phase of interviews.
  static let start = day("2024-10-01")
  /// Clocks go back at three in the morning.
  static let autumn = day("2024-10-27")
  /// The second version of the notice and of the agreement form comes into use.
  static let newNotice = day("2025-01-15")
  /// The last day on which an agreement to the first version holds.
  static let lastDay = day("2025-02-28")
  /// Clocks go forward at two in the morning.
  static let spring = day("2025-03-30")

  static let paris = zone("Europe/Paris")

  static func day(_ text: String) -> Day { known(Day(text)) }
  private static func zone(_ name: String) -> StudyZone { known(StudyZone(name)) }

  private static func known<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("what is known to the suite does exist") }
    return value
  }
}

extension Day {
  /// That hour of this day in Paris.
  func at(_ hour: Int, _ minute: Int = 0) -> Moment {
    Known.paris.moment(self, minuteOfDay: hour * 60 + minute)
  }
}
