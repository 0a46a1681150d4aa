/// A day of the Gregorian calendar, without an hour or a time zone.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 1 January 1970.
  public let number: Int

  /// The day that many days after 1 January 1970.
  public init(number: Int) { self.number = number }

  /// A day from its parts; nil when there is no such day (30 February).
  public init?(year: Int, month: Int, day: Int) {
    guard let month = Month(year: year, month: month), (1...month.length).contains(day) else {
      return nil
    }
    number = month.first.number + day - 1
  }

  /// A day written `2024-10-31` (ISO 8601); nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.digits(bytes[0..<4]), let month = Self.digits(bytes[5..<7]),
      let day = Self.digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// The month this day lies in.
  public var month: Month {
    // Proleptic Gregorian calendar by eras of 400 years, the year beginning in March.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return Month(index: (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) * 12 + month - 1)
  }

  /// The year as people write it, 2024.
  public var year: Int { month.year }
  /// The day of the month, from 1.
  public var dayOfMonth: Int { number - month.first.number + 1 }
  /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The day so many days later.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  /// The day so many days earlier.
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  /// How many days lie between two days.
  public static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }
  /// True when the first day comes before the second.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The same day of the month so many months later, or the month's last day when it is shorter:
  /// one month after 31 January is 28 or 29 February.
  public func adding(months: Int) -> Day {
    let target = month + months
    return target.first + (min(dayOfMonth, target.length) - 1)
  }
}

extension Day: CustomStringConvertible {
  /// The day as ISO 8601 writes it, `2024-10-31`.
  public var description: String { "\(month)-\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)" }
}
