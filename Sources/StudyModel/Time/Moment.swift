import Wording

/// A point in time, to the millisecond, in Coordinated Universal Time.
public struct Moment: Hashable, Sendable, Comparable {
  /// Milliseconds since 1 January 1970, 00:00 UTC.
  public let milliseconds: Int64

  /// The moment so many milliseconds after 1 January 1970, 00:00 UTC.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// A moment in the years 1 to 9999, which calendars can reckon with; nil for any other.
  public init?(dated milliseconds: Int) {
    guard (-62_135_596_800_000..<253_402_300_800_000).contains(milliseconds) else { return nil }
    self.init(milliseconds: Int64(milliseconds))
  }

  /// The moment so many seconds later.
  public static func + (moment: Moment, seconds: Int) -> Moment {
    Moment(milliseconds: moment.milliseconds + Int64(seconds) * 1000)
  }

  /// True when the first moment comes before the second.
  public static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Moment: CustomStringConvertible {
  /// The moment as ISO 8601 writes it: `2024-10-31T08:30:00.000Z`.
  public var description: String {
    let day = floorDivide(milliseconds, by: 86_400_000)
    let rest = Int(milliseconds - day * 86_400_000)
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, to: 2) }
    let fraction = padded(rest % 1000, to: 3)
    return "\(Day(number: Int(day)))T\(time.joined(separator: ":")).\(fraction)Z"
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

func floorDivide(_ value: Int64, by divisor: Int64) -> Int64 {
  let quotient = value / divisor
  return value % divisor < 0 ? quotient - 1 : quotient
}
