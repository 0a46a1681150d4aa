import StudyDesk
import StudyModel
import Wording

extension GlobalOptions {
  /// When an act took effect: on the day that an option gives or a person types, or now.
  func moment(_ given: DayArgument?, at desk: Desk) throws -> When {
    if given != nil { return try given.moment(at: desk) }
    guard let dialogue else { return .now }
    do {
      let day = try dialogue.day(today: desk.today)
      return day == desk.today ? .now : .on(day)
    } catch is Dialogue.Stopped { throw DeskError.stopped }
  }
}

extension Dialogue {
  /// Asks on which day something happened; today when nothing is typed.
  func day(today: Day) throws -> Day {
    try ask(
      Phrase("Quel jour\u{202F}? Entrée\u{A0}: aujourd’hui", "Which day? Enter: today"),
      hint: Phrase(
        "Par exemple\u{A0}: 31/12/2024, ou hier", "For instance: 31/12/2024, or yesterday")
    ) { text in
      if text.isEmpty { return .success(today) }
      guard let day = DayArgument.day(text, today: today) else {
        return .failure(
          Misunderstood(
            words: Phrase(
              "Je n’ai pas compris cette date. Écrivez par exemple 31/12/2024 ou hier.",
              "I did not understand that date. Write for instance 31/12/2024 or yesterday.")))
      }
      guard day <= today else {
        return .failure(
          Misunderstood(
            words: Phrase(
              "Le \(day.words.french) n’est pas encore arrivé.",
              "\(day.words.english) has not come yet.")))
      }
      return .success(day)
    }
  }
}
