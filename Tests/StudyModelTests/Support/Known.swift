import StudyModel
import Wording

/// The few days, codes and digests that the whole suite speaks of.
enum Known {
  /// The first day of the phase of interviews.
  static let start = day("2024-10-01")
  /// Clocks go back at three in the morning.
  static let autumn = day("2024-10-27")
  /// The last day of a month that the next one is shorter than.
  static let monthEnd = day("2025-01-31")
  /// Clocks go forward at two in the morning.
  static let spring = day("2025-03-30")
  /// The last day of the phase of interviews.
  static let end = day("2025-03-31")

  static let code = code("LURO-162-T")
  static let otherCode = code("LURO-350-L")

  static let digest = digest("00ff")
  static let otherDigest = digest("a5c3")

  static let paris = zone("Europe/Paris")

  static func day(_ text: String) -> Day { known(Day(text)) }
  static func zone(_ name: String) -> StudyZone { known(StudyZone(name)) }
  private static func code(_ text: String) -> ParticipantCode { known(ParticipantCode(text)) }
  private static func digest(_ four: String) -> Digest {
    known(Digest(String(repeating: four, count: 16)))
  }

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
