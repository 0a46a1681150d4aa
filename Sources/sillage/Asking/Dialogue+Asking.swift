import Wording

extension Dialogue {
  /// Why an answer was not understood, in plain words.
  struct Misunderstood: Error { let words: Phrase }

  /// Asks for one thing until it is understood.
  /// - Throws: `Stopped`.
  func ask<Value>(
    _ question: Phrase, among choices: [Phrase] = [], hint: Phrase? = nil,
    _ understand: (String) -> Result<Value, Misunderstood>
  ) throws -> Value {
    sayNothing()
    say(question, .strong)
    for (index, choice) in choices.enumerated() { say(choice, lead: "   \(index + 1)  ") }
    if let hint { say(hint, .faint) }
    while true {
      let text = try line().trimmed
      if AskedWord(text) == .stop { throw Stopped() }
      switch understand(text) {
      case .success(let value): return value
      case .failure(let problem): say(problem.words, .careful)
      }
    }
  }

  /// Asks a question that is answered by yes or no.
  func confirm(
    hint: Phrase = Phrase("o pour oui, n pour non", "y for yes, n for no"), _ question: Phrase
  ) throws -> Bool {
    try ask(question, hint: hint) { text in
      switch text.lowercased() {
      case "o", "oui", "y", "yes": .success(true)
      case "n", "non", "no": .success(false)
      default:
        .failure(
          Misunderstood(words: Phrase("Répondez par oui ou par non.", "Answer yes or no.")))
      }
    }
  }

  /// Asks for a choice in a short list, by its number.
  func choose<Value>(_ question: Phrase, among choices: [(Value, Phrase)]) throws -> Value {
    return try ask(question, among: choices.map(\.1)) { text in
      if let number = Int(text), choices.indices.contains(number - 1) {
        return .success(choices[number - 1].0)
      }
      return .failure(
        Misunderstood(
          words: Phrase(
            "Donnez un numéro de 1 à \(choices.count).",
            "Give a number from 1 to \(choices.count).")))
    }
  }
}

extension String {
  /// The text without the white space around it.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
