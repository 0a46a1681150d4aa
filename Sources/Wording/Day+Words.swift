extension Month {
  private static let names = [
    Phrase("janvier", "January"), Phrase("février", "February"), Phrase("mars", "March"),
    Phrase("avril", "April"), Phrase("mai", "May"), Phrase("juin", "June"),
    Phrase("juillet", "July"), Phrase("août", "August"), Phrase("septembre", "September"),
    Phrase("octobre", "October"), Phrase("novembre", "November"), Phrase("décembre", "December"),
  ]

  /// The month's name: `octobre`, `October`.
  public var name: Phrase { Self.names[number - 1] }

  /// The month and year in words: `octobre 2024`, `October 2024`.
  public var words: Phrase {
    Phrase("\(name.french) \(year)", "\(name.english) \(year)")
  }
}

extension Day {
  private static let weekdays = [
    Phrase("lundi", "Monday"), Phrase("mardi", "Tuesday"), Phrase("mercredi", "Wednesday"),
    Phrase("jeudi", "Thursday"), Phrase("vendredi", "Friday"), Phrase("samedi", "Saturday"),
    Phrase("dimanche", "Sunday"),
  ]

  /// The day in words: `1er octobre 2024`, `1 October 2024`.
  public var words: Phrase {
    let ordinal = dayOfMonth == 1 ? "1er" : String(dayOfMonth)
    return Phrase(
      "\(ordinal)\u{A0}\(month.words.french)", "\(dayOfMonth)\u{A0}\(month.words.english)")
  }

  /// The day of the week and the day: `mardi 1er octobre 2024`.
  public var wordsWithWeekday: Phrase {
    let weekday = Self.weekdays[weekday - 1]
    return Phrase(
      "\(weekday.french) \(words.french)", "\(weekday.english) \(words.english)")
  }
}
