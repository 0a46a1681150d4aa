import JSONTree
import Wording

/// What one answer must be, question by question; the same rules for asking and for validating.
struct AnswerChecks: Sendable {
  /// Why an answer does not fit.
  struct Fault: Sendable {
    let code: Finding.Code
    var severity = Finding.Severity.error
    let message: Phrase

    init(
      _ code: Finding.Code, severity: Finding.Severity = .error, _ french: String,
      _ english: String
    ) {
      self.code = code
      self.severity = severity
      message = .typeset(french, english)
    }
  }

  let valueSets: [String: ValueSet]
  private let patterns: [String: Pattern]
  let codings: [String: Set<Answer>]

  /// Looks up once all that the form's questions refer to.
  init(_ form: Questionnaire, _ valueSets: ValueSets) {
    var sets: [String: ValueSet] = [:]
    var patterns: [String: Pattern] = [:]
    var codings: [String: Set<Answer>] = [:]
    for item in form.index.nodes.map(\.item) {
      for canonical in [item.valueSet, item.limits.unitValueSet].compactMap({ $0 })
      where sets[canonical] == nil {
        sets[canonical] = form.valueSet(canonical, valueSets)
      }
      if let pattern = item.limits.pattern, patterns[pattern] == nil {
        patterns[pattern] = try? Pattern(pattern)
      }
      // Only long lists are worth a set.
      if item.options.count > 16 { codings[item.linkId] = Set(item.options.map { Self.key($0.value) }) }
    }
    self.valueSets = sets
    self.patterns = patterns
    self.codings = codings
  }

  static func key(_ answer: Answer) -> Answer {
    guard case .coding(let coding) = answer, coding.code != nil else { return answer }
    return .coding(Coding(system: coding.system, code: coding.code, display: nil))
  }

  /// Everything about one answer that does not fit its question.
  func faults(of answer: Answer, to item: Item) -> [Fault] {
    guard accepts(answer.kind, item) else { return [wrongType(item)] }
    return limitFaults(answer, item) + textFaults(answer, item) + optionFaults(answer, item)
      + formatFaults(answer, item)
  }

  private func accepts(_ kind: Answer.Kind, _ item: Item) -> Bool {
    guard let type = item.type else { return true }
    if type.answerKinds.contains(kind) { return true }
    return type.isChoice && item.options.contains { $0.value.kind == kind }
  }

  private func wrongType(_ item: Item) -> Fault {
    let expected = expected(item)
    return Fault(.invalidAnswerType, expected.french + ".", expected.english + ".")
  }

  /// What kind of answer is expected, in plain words.
  func expected(_ item: Item) -> Phrase {
    switch item.type {
    case .boolean: Phrase("répondez par oui ou par non", "answer yes or no")
    case .decimal: Phrase("donnez un nombre", "give a number")
    case .integer: Phrase("donnez un nombre entier", "give a whole number")
    case .date: Phrase("donnez une date", "give a date")
    case .dateTime: Phrase("donnez une date et une heure", "give a date and a time")
    case .time: Phrase("donnez une heure", "give a time")
    case .choice: Phrase("choisissez dans la liste", "choose from the list")
    case .openChoice:
      Phrase("choisissez dans la liste ou écrivez", "choose from the list or write")
    case .attachment: Phrase("joignez un document", "attach a document")
    case .reference: Phrase("indiquez de qui ou de quoi il s’agit", "say whom or what is meant")
    case .quantity: Phrase("donnez un nombre et son unité", "give a number and its unit")
    case .url: Phrase("donnez une adresse internet", "give an internet address")
    default: Phrase("écrivez un texte", "write a text")
    }
  }

  func pattern(of item: Item) -> Pattern? { item.limits.pattern.flatMap { patterns[$0] } }

  /// True when the answer goes with no other.
  func isExclusive(_ answer: Answer, _ item: Item) -> Bool {
    item.options.contains { $0.isExclusive && $0.value.isEqual(to: answer) }
  }
}
