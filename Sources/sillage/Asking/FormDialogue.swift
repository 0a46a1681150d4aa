import StudyForms
import Wording

/// Asks a form's questions one at a time, until the answers are reviewed and approved.
struct FormDialogue {
  let dialogue: Dialogue
  private(set) var filling: FormFilling
  /// Called after every answer, with all there is by then.
  let keep: (FormFilling) throws -> Void

  init(
    _ filling: FormFilling, _ dialogue: Dialogue, keep: @escaping (FormFilling) throws -> Void
  ) {
    self.filling = filling
    self.dialogue = dialogue
    self.keep = keep
  }

  /// Asks until all is answered or skipped and the person says that it may be saved.
  /// - Throws: `Dialogue.Stopped` when the person leaves; the last draft then holds everything.
  mutating func hold() throws -> FormFilling {
    welcome()
    while true {
      if let question = filling.current {
        try ask(question)
      } else if try review() {
        return filling
      }
    }
  }

  private mutating func ask(_ question: FormQuestion) throws {
    sayHead(of: question)
    var remark: Remark?
    while true {
      say(question, remark)
      let text = try dialogue.line(.init(prompt: "> ", isLong: question.isLong)).trimmed
      switch question.offers(text) ? nil : AskedWord(text) {
      case .help: remark = .help
      case .back:
        filling.back()
        return try keep(filling)
      case .review:
        if try !reviewOnTheWay() { remark = nil } else { return }
      case .stop: throw Dialogue.Stopped()
      case .skip:
        if let problems = try takeAway(question) { remark = .problems(problems) } else { return }
      case .edit where question.isWritten && !question.answers.isEmpty:
        if let problems = try edit(question) { remark = .problems(problems) } else { return }
      default:
        if let problems = try answer(text) { remark = .problems(problems) } else { return }
      }
    }
  }

  /// - Returns: what does not fit, or nil when the answer was taken and kept.
  private mutating func answer(_ text: String) throws -> [Phrase]? {
    let findings = filling.answer(text)
    guard !findings.hasErrors else { return findings.filter(\.isError).map(\.message) }
    try keep(filling)
    return nil
  }

  /// Takes an answer away and goes on; a mandatory one stays.
  private mutating func takeAway(_ question: FormQuestion) throws -> [Phrase]? {
    guard !question.isMandatory || question.answers.isEmpty else {
      return [
        Phrase(
          "Cette question est obligatoire\u{A0}: sa réponse peut être changée, pas effacée.",
          "This question is mandatory: its answer can be changed, not taken away.")
      ]
    }
    if !question.answers.isEmpty { filling.clear() }
    return try answer("")
  }

  /// Puts the text there is before the person, to be changed.
  private mutating func edit(_ question: FormQuestion) throws -> [Phrase]? {
    let text = question.answers.map { $0.words[dialogue.language] }.joined(separator: "; ")
    let changed = try dialogue.line(.init(prompt: "> ", isLong: question.isLong, text: text))
    return changed.trimmed.isEmpty ? try takeAway(question) : try answer(changed)
  }

  /// Shows the answers before all questions were asked.
  /// - Returns: false when the person goes on with the question they were at.
  private mutating func reviewOnTheWay() throws -> Bool {
    sayReview()
    dialogue.say(
      Phrase(
        "Entrée pour continuer, ou le numéro d’une réponse à changer.",
        "Enter to go on, or the number of an answer to change."), .faint)
    while true {
      let text = try dialogue.line().trimmed
      if AskedWord(text) == .stop { throw Dialogue.Stopped() }
      if text.isEmpty || AskedWord(text) == .back { return false }
      if go(toLine: text) { return true }
      dialogue.say(unknownLine, .careful)
    }
  }

  /// Shows the answers and asks whether to save them.
  /// - Returns: true to save; false when a question is to be asked again.
  private mutating func review() throws -> Bool {
    sayClosingNotes()
    sayReview()
    sayHowToSave()
    while true {
      let text = try dialogue.line().trimmed
      switch AskedWord(text) {
      case .stop: throw Dialogue.Stopped()
      case .back:
        filling.back()
        return false
      default: break
      }
      if ["o", "oui", "y", "yes"].contains(text.lowercased()) {
        guard let missing = filling.review.first(where: \.isMissing) else { return true }
        dialogue.say(missingAnswer(missing), .careful)
        return !filling.go(to: missing.place)
      }
      if go(toLine: text) { return false }
      dialogue.say(unknownAnswer, .careful)
    }
  }

  private mutating func go(toLine text: String) -> Bool {
    let lines = filling.review
    guard let number = Int(text), lines.indices.contains(number - 1) else { return false }
    return filling.go(to: lines[number - 1].place)
  }
}

extension FormQuestion {
  /// True for a text of several lines.
  var isLong: Bool { kind == .question && item.type == .text }
  /// True when the answer is a text that can be changed as such.
  var isWritten: Bool {
    kind == .question && choices.isEmpty && [.text, .string, .url].contains(item.type)
  }

  /// True when the form itself proposes that word as an answer.
  func offers(_ text: String) -> Bool {
    choices.contains { [$0.label.french, $0.label.english].contains(text) }
  }
}
