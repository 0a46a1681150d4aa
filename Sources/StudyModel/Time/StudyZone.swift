internal import Foundation
public import Wording

/// The time zone whose days the study counts, such as Europe/Paris.
public struct StudyZone: Hashable, Sendable {
  private let zone: TimeZone

  /// A zone by its name in the IANA database; nil for an unknown name.
  public init?(_ name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.zone = zone
  }

  /// The name in the IANA database, such as `Europe/Paris`.
  public var name: String { zone.identifier }

  /// The day it is in this zone at that moment.
  public func day(of moment: Moment) -> Day {
    Day(number: Int(floorDivide(local(moment), by: 86_400_000)))
  }

  /// The minute of the day in this zone at that moment, from 0 to 1439.
  public func minuteOfDay(of moment: Moment) -> Int {
    let local = local(moment)
    return Int((local - floorDivide(local, by: 86_400_000) * 86_400_000) / 60_000)
  }

  /// The moment when clocks in this zone show that time on that day.
  ///
  /// A time that the clocks skip in spring is taken an hour later; of a time they show twice in
  /// autumn, the first is meant.
  public func moment(_ day: Day, minuteOfDay: Int = 0) -> Moment {
    let wanted = Int64(day.number) * 86_400_000 + Int64(minuteOfDay) * 60_000
    let before = wanted - offset(at: wanted - 86_400_000)
    let after = wanted - offset(at: wanted + 86_400_000)
    let shown = [min(before, after), max(before, after)].first { $0 + offset(at: $0) == wanted }
    return Moment(milliseconds: shown ?? before)
  }

  /// How many seconds clocks in this zone are ahead of Coordinated Universal Time at that moment.
  public func secondsAhead(at moment: Moment) -> Int {
    Int(offset(at: moment.milliseconds) / 1000)
  }

  private func local(_ moment: Moment) -> Int64 {
    moment.milliseconds + offset(at: moment.milliseconds)
  }

  private func offset(at milliseconds: Int64) -> Int64 {
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    return Int64(zone.secondsFromGMT(for: date)) * 1000
  }
}
