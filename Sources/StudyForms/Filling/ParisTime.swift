public import Wording

/// The time of metropolitan France, by the rule of the European Union.
public enum ParisTime {
  /// Minutes ahead of universal time at noon: 120 from the last Sunday of March to the last of
  /// October, 60 otherwise.
  public static func offset(_ day: Day) -> Int {
    guard let march = Day(year: day.year, month: 3, day: 31),
      let october = Day(year: day.year, month: 10, day: 31)
    else { return 60 }
    let start = march - march.weekday % 7
    let end = october - october.weekday % 7
    return day >= start && day < end ? 120 : 60
  }
}
