public import Wording

/// Hours in words.
public enum TimeWords {
  /// A minute of the day on the clock: « 14 h 30 », `14:30`.
  public static func clock(_ minuteOfDay: Int) -> Phrase {
    let (hour, minute) = (minuteOfDay / 60, minuteOfDay % 60)
    let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
    return Phrase("\(hour)\u{A0}h\u{A0}\(minutes)", "\(hour):\(minutes)")
  }
}

extension StudyZone {
  /// The day and the hour in this zone: « 12 novembre 2024 à 14 h 30 ».
  public func words(of moment: Moment) -> Phrase {
    let day = day(of: moment).words
    let clock = TimeWords.clock(minuteOfDay(of: moment))
    return Phrase("\(day.french) à \(clock.french)", "\(day.english) at \(clock.english)")
  }

  /// The day alone for what was dated by its day, the hour too for all else.
  public func shortWords(of moment: Moment) -> Phrase {
    minuteOfDay(of: moment) == 0 ? day(of: moment).words : words(of: moment)
  }
}
