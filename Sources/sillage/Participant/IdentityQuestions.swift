import StudyDesk
import StudyModel
import Wording

/// Who a participant is, asked at the terminal.
struct IdentityQuestions {
  let options: GlobalOptions

  /// The identity, or nil when the person at the terminal leaves the name empty or there is none.
  func optional() throws -> Identity? {
    guard options.dialogue != nil else { return nil }
    return try options.asking("--identity", Phrase(same: "")) { try Self.identity($0) }
  }

  /// - Throws: `Dialogue.Stopped`.
  static func identity(_ dialogue: Dialogue) throws -> Identity? {
    dialogue.sayNothing()
    dialogue.say(
      Phrase(
        """
        Qui est cette personne\u{202F}? L’identité est gardée à part de tout le reste. Entrée \
        pour ne rien noter.
        """,
        """
        Who is this person? The identity is kept apart from all else. Enter to leave a line out.
        """))
    guard let name = try ask(dialogue, Phrase("Nom", "Name")) else { return nil }
    return Identity(
      name: name, telephone: try ask(dialogue, Phrase("Téléphone", "Telephone")),
      mail: try ask(dialogue, Phrase("Courriel", "Mail")) { $0.mailFault },
      address: try ask(dialogue, Phrase("Adresse", "Address")))
  }

  /// What is typed; asked again while something is wrong with it, so that nothing else is lost.
  private static func ask(
    _ dialogue: Dialogue, _ label: Phrase, _ fault: (String) -> Phrase? = { _ in nil }
  ) throws -> String? {
    let prompt = label[dialogue.language] + (dialogue.language == .french ? "\u{A0}: " : ": ")
    while true {
      let text = try dialogue.line(Dialogue.Request(prompt: prompt)).trimmed
      guard let fault = fault(text) else { return text.isEmpty ? nil : text }
      dialogue.say(fault, .careful)
    }
  }
}
