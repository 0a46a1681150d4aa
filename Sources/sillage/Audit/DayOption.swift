import StudyDesk
import Wording

/// A day as an option gives it.
enum DayOption {
  /// The day a text means: ISO 8601, or today or yesterday in either language.
  static func day(_ text: String, option: String, today: Day) throws(DeskError) -> Day {
    switch text.lowercased() {
    case "aujourd’hui", "aujourd'hui", "today": return today
    case "hier", "yesterday": return today - 1
    default: break
    }
    if let day = Day(text) { return day }
    throw DeskError(
      .wrongUse,
      Phrase(
        "\(option)\u{A0}: «\u{A0}\(text)\u{A0}» n’est pas une date. Écrivez par exemple 2024-10-31.",
        "\(option): “\(text)” is not a date. Write for instance 2024-10-31."))
  }
}
