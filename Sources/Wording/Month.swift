/// A month of the Gregorian calendar.
public struct Month: Hashable, Sendable, Comparable {
  /// Months since January of the year 0.
  public let index: Int

  init(index: Int) { self.index = index }

  /// A month from its parts, `month` from 1 to 12, the year from 1 to 9999; nil for anything else.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    index = year * 12 + month - 1
  }

  /// A month written `2024-10`; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 7, let first = Day(text + "-01") else { return nil }
    self = first.month
  }

  /// The year as people write it, 2024.
  public var year: Int { index / 12 }
  /// The number of the month, 1 for January.
  public var number: Int { index % 12 + 1 }

  /// The month's first day.
  public var first: Day {
    // Days before 1 March of year 0 are counted in eras of 400 years, the year beginning in March.
    let marchYear = number <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let marchMonth = number > 2 ? number - 3 : number + 9
    let dayOfYear = (153 * marchMonth + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Day(number: era * 146_097 + dayOfEra - 719_468)
  }

  /// The month's last day.
  public var last: Day { (self + 1).first - 1 }
  /// How many days the month has.
  public var length: Int { (self + 1).first - first }

  /// The month so many months later.
  public static func + (month: Month, months: Int) -> Month { Month(index: month.index + months) }
  /// How many months lie between two months.
  public static func - (later: Month, earlier: Month) -> Int { later.index - earlier.index }
  /// True when the first month comes before the second.
  public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
}

extension Month: CustomStringConvertible {
  /// The month as ISO 8601 writes it, `2024-10`.
  public var description: String {
    let year = String(year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + (number < 10 ? "-0" : "-") + String(number)
  }
}
