import StudyDesk
import Wording

/// What a command needs to know and was not given: asked for at the terminal, or refused.
extension GlobalOptions {
  /// A text that an option gives or a person types.
  func text(_ given: String?, _ option: String, _ question: Phrase) throws -> String {
    if let given { return given }
    return try asking(option, question) { dialogue in
      try dialogue.ask(question) { text in
        text.isEmpty
          ? .failure(
            Dialogue.Misunderstood(
              words: Phrase("Une réponse est nécessaire.", "An answer is needed.")))
          : .success(text)
      }
    }
  }

  /// A value that an option gives or a person chooses.
  func choice<Value>(
    _ given: Value?, _ option: String, _ question: Phrase, among choices: [(Value, Phrase)]
  ) throws -> Value {
    if let given { return given }
    return try asking(option, question) { try $0.choose(question, among: choices) }
  }

  /// A value that an option gives or a person types, until it is understood.
  func value<Value>(
    _ given: Value?, _ option: String, _ question: Phrase,
    _ understand: (String) throws -> Value
  ) throws -> Value {
    if let given { return given }
    return try asking(option, question) { dialogue in
      try dialogue.ask(question) { text in
        do { return .success(try understand(text)) } catch {
          let words = (error as? DeskError)?.words
          return .failure(
            Dialogue.Misunderstood(
              words: words ?? Phrase("Je n’ai pas compris.", "I did not understand.")))
        }
      }
    }
  }

  /// Holds a dialogue about what that option would have said.
  func asking<Result>(
    _ option: String, _ question: Phrase, _ body: (Dialogue) throws -> Result
  ) throws -> Result {
    guard let dialogue else { throw DeskError.missing(option, question) }
    do { return try body(dialogue) } catch is Dialogue.Stopped { throw DeskError.stopped }
  }

  /// Says what may be done next, on standard error, unless only results are wanted.
  func suggest(_ phrase: Phrase) {
    guard !quiet else { return }
    Console.standard.say(phrase)
  }
}

extension DeskError {
  static func missing(_ option: String, _ question: Phrase) -> DeskError {
    DeskError(
      .wrongUse,
      Phrase("Il manque \(option). \(question.french)", "\(option) is missing. \(question.english)")
    )
  }

  /// The person at the terminal did not go on.
  static let stopped = DeskError(
    .busy, Phrase("Rien n’a été enregistré.", "Nothing was recorded."))
}
