import ArgumentParser
import StudyDesk
import StudyForms
import Wording

/// A day as people write it: `2024-12-31`, « 31/12/2024 », « hier », « aujourd’hui », « demain ».
struct DayArgument: ExpressibleByArgument {
  private let text: String

  init?(argument: String) { text = argument }

  /// The day meant, seen from today at that desk.
  func day(at desk: Desk) throws(DeskError) -> Day {
    guard let day = Self.day(text, today: desk.today) else {
      throw DeskError(
        .wrongUse,
        Phrase(
          """
          «\u{A0}\(text)\u{A0}» n’est pas une date. Écrivez par exemple 2024-12-31, 31/12/2024 ou \
          hier.
          """,
          "“\(text)” is not a date. Write for instance 2024-12-31, 31/12/2024 or yesterday."))
    }
    return day
  }

  static func day(_ text: String, today: Day) -> Day? {
    FormDate(words: text, today: today)?.day
  }
}

extension DayArgument? {
  /// When an act took effect: on that day, or now when none is given.
  func moment(at desk: Desk) throws(DeskError) -> When {
    guard let day = self else { return .now }
    return .on(try day.day(at: desk))
  }
}
