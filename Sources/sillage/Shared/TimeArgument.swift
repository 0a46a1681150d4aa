import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// A day and an hour in the study's zone: `2024-11-12 14:30`, « 12/11/2024 14h30 », « demain 9h ».
struct TimeArgument: ExpressibleByArgument {
  private let text: String

  init?(argument: String) { text = argument }

  /// The moment meant.
  /// - Throws: `DeskError`: not a day and an hour, or an hour that the change of clock skips.
  func moment(at desk: Desk) throws(DeskError) -> Moment {
    guard let (day, minute) = Self.parts(text, today: desk.today) else { throw .noTime(text) }
    let moment = desk.study.zone.moment(day, minuteOfDay: minute)
    guard desk.study.zone.minuteOfDay(of: moment) == minute else {
      throw .skippedHour(day, TimeWords.clock(minute))
    }
    return moment
  }

  /// The day and the minute of the day; nil when the text is none.
  static func parts(_ text: String, today: Day) -> (day: Day, minute: Int)? {
    let pattern = /^(.+?)(?:[ \u{A0}]+|T)(?:à |at )?(\d{1,2}) ?[h:] ?(\d\d)?$/
    guard let match = try? pattern.firstMatch(in: text.trimmed),
      let day = DayArgument.day(String(match.1), today: today),
      let hour = Int(match.2), hour < 24, let minute = Int(match.3 ?? "0"), minute < 60
    else { return nil }
    return (day, hour * 60 + minute)
  }
}

extension DeskError {
  fileprivate static func noTime(_ text: String) -> DeskError {
    DeskError(
      .wrongUse,
      Phrase(
        """
        «\u{A0}\(text)\u{A0}» n’est pas un jour avec une heure. Écrivez par exemple \
        "2024-11-12 14:30" ou "demain 9h".
        """,
        """
        “\(text)” is not a day with an hour. Write for instance "2024-11-12 14:30" or \
        "tomorrow 9:00".
        """))
  }

  fileprivate static func skippedHour(_ day: Day, _ clock: Phrase) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        """
        Le \(day.words.french), il n’est jamais \(clock.french)\u{A0}: les horloges avancent d’une \
        heure cette nuit-là. Choisissez une autre heure.
        """,
        """
        On \(day.words.english) it is never \(clock.english): clocks go forward by an hour that \
        night. Choose another hour.
        """))
  }
}
