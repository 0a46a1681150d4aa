import StudyDesk
import StudyModel
import Wording

/// Asks at a terminal what a need is about, with what there is to choose from in view.
struct NeedQuestions {
  let codebook: Codebook
  let lists: NeedLists

  /// One of the codebook’s themes: a main one, then what belongs to it; or by its name, or by a few
  /// letters of what it is called.
  /// - Throws: `Dialogue.Stopped`.
  func theme(_ dialogue: Dialogue) throws -> String {
    try ThemeQuestion(codebook: codebook).ask(dialogue).id.text
  }

  /// The function of the service; nil for none.
  /// - Throws: `Dialogue.Stopped`.
  func function(_ dialogue: Dialogue) throws -> String? {
    try optional(
      Phrase("Quelle fonction du service\u{202F}?", "Which function of the service?"),
      lists.functions, dialogue)
  }

  /// The moment of care; nil for none.
  /// - Throws: `Dialogue.Stopped`.
  func moment(_ dialogue: Dialogue) throws -> String? {
    try optional(
      Phrase("Quel moment du parcours\u{202F}?", "Which moment of care?"), lists.moments, dialogue)
  }

  private func optional(
    _ question: Phrase, _ items: [NeedLists.Item], _ dialogue: Dialogue
  ) throws -> String? {
    guard !items.isEmpty else { return nil }
    return try dialogue.choose(
      question, named: items.map { ($0.id, $0.label) },
      none: Phrase("Entrée\u{A0}: aucun", "Enter: none"))
  }
}

extension Dialogue {
  /// Asks for one of a list, by its number or its name; nothing typed means none of them.
  /// - Parameter none: says so.
  func choose(
    _ question: Phrase, named choices: [(name: String, label: Phrase)], none: Phrase
  ) throws -> String? {
    try ask(question, among: choices.map(\.label), hint: none) { text in
      if text.isEmpty { return .success(nil) }
      return Self.chosen(text, among: choices).map { .success($0) }
        ?? .failure(.choose(choices.count))
    }
  }

  private static func chosen(
    _ text: String, among choices: [(name: String, label: Phrase)]
  ) -> String? {
    if let number = Int(text), choices.indices.contains(number - 1) {
      return choices[number - 1].name
    }
    return choices.first { $0.name == text }?.name
  }
}

extension Dialogue.Misunderstood {
  fileprivate static func choose(_ count: Int) -> Self {
    Self(
      words: Phrase(
        "Donnez un numéro de 1 à \(count), ou un nom.",
        "Give a number from 1 to \(count), or a name."
      ))
  }
}
