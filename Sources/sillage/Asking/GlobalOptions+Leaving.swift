import ArgumentParser
import Wording

extension GlobalOptions {
  /// Says that the person left and how to go on, and ends with 75: try again later.
  func leave(
    _ dialogue: Dialogue, hasDraft: Bool, resumingWith command: String
  ) -> any Error {
    dialogue.sayNothing()
    guard hasDraft else {
      dialogue.say(Phrase("Rien n’a été enregistré.", "Nothing was recorded."))
      return ExitCode(75)
    }
    dialogue.say(
      Phrase(
        "Vos réponses sont gardées. Pour reprendre, tapez\u{A0}:",
        "Your answers are kept. To go on, type:"), .strong)
    // Not wrapped, so that it can be copied whole.
    dialogue.tell("  " + CommandNames.spoken(in: command) + repeated + "\n")
    return ExitCode(75)
  }

  /// The options that another command needs to mean the same study and the same person.
  private var repeated: String {
    (study.map { " --study \(quoted($0))" } ?? "") + (user.map { " --as \(quoted($0))" } ?? "")
  }

  private func quoted(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
