import JSONTree
import Wording

extension AnswerChecks {
  /// Least and greatest value, decimal places.
  func limitFaults(_ answer: Answer, _ item: Item) -> [Fault] {
    var faults: [Fault] = []
    let limits = item.limits
    if let least = limits.minimum { faults += leastFaults(answer, least) }
    if let most = limits.maximum { faults += mostFaults(answer, most) }
    if let places = limits.decimalPlaces, let number = number(answer),
      number.significantDecimalPlaces > places
    {
      faults.append(
        Fault(
          .maxDecimalPlaces, "Pas plus de \(Counted.digits(places).french) après la virgule.",
          "No more than \(Counted.digits(places).english) after the decimal point."))
    }
    return faults
  }

  private func leastFaults(_ answer: Answer, _ least: Answer) -> [Fault] {
    switch compare(answer, least) {
    case .less:
      [
        Fault(
          .minValue, "La valeur la plus petite est \(least.words.french).",
          "The least value is \(least.words.english).")
      ]
    case nil where answer.kind == .quantity && least.kind == .quantity:
      [incompatible(.minValueIncompatUnits, least)]
    default: []
    }
  }

  private func mostFaults(_ answer: Answer, _ most: Answer) -> [Fault] {
    switch compare(answer, most) {
    case .greater:
      [
        Fault(
          .maxValue, "La valeur la plus grande est \(most.words.french).",
          "The greatest value is \(most.words.english).")
      ]
    case nil where answer.kind == .quantity && most.kind == .quantity:
      [incompatible(.maxValueIncompatUnits, most)]
    default: []
    }
  }

  private func incompatible(_ code: Finding.Code, _ limit: Answer) -> Fault {
    Fault(
      code, "Cette unité ne se compare pas à \(limit.words.french) : changez d'unité.",
      "This unit cannot be compared with \(limit.words.english): change the unit.")
  }

  /// A bare number limits an amount whatever its unit.
  private func compare(_ answer: Answer, _ limit: Answer) -> Comparison? {
    if case .quantity(let quantity) = answer, limit.kind != .quantity {
      return quantity.value.flatMap { Answer.decimal($0).compared(to: limit) }
    }
    return answer.compared(to: limit)
  }

  private func number(_ answer: Answer) -> JSONNumber? {
    switch answer {
    case .decimal(let number): number
    case .quantity(let quantity): quantity.value
    default: nil
    }
  }

  /// Length, line breaks and pattern of what was written.
  func textFaults(_ answer: Answer, _ item: Item) -> [Fault] {
    guard let text = text(answer) else { return [] }
    var faults: [Fault] = []
    let limits = item.limits
    if text.allSatisfy(\.isWhitespace) {
      faults.append(
        Fault(.invalidAnswerType, "La réponse est vide.", "The answer is empty."))
    }
    if item.type != .text, answer.kind == .string, text.contains(where: \.isNewline) {
      faults.append(
        Fault(
          .invalidNewLine, "Écrivez sur une seule ligne.", "Write on one line."))
    }
    if let least = limits.minimumLength, text.unicodeScalars.count < least {
      faults.append(
        Fault(
          .minLength, "Écrivez au moins \(Counted.characters(least).french).",
          "Write at least \(Counted.characters(least).english)."))
    }
    if let most = limits.maximumLength, text.utf8.count > most, text.unicodeScalars.count > most {
      faults.append(
        Fault(
          .maxLength,
          "Écrivez au plus \(Counted.characters(most).french) (il y en a \(text.unicodeScalars.count)).",
          "Write at most \(Counted.characters(most).english) (there are \(text.unicodeScalars.count))."
        ))
    }
    return faults + patternFaults(text, item)
  }

  private func text(_ answer: Answer) -> String? {
    switch answer {
    case .string(let text), .uri(let text): text
    default: nil
    }
  }

  private func patternFaults(_ text: String, _ item: Item) -> [Fault] {
    guard let pattern = pattern(of: item) else { return [] }
    switch pattern.matches(text) {
    case true?: return []
    case nil:
      return [
        Fault(
          .regexTimeout, severity: .warning, "Ce texte est trop long pour être vérifié.",
          "This text is too long to be checked.")
      ]
    case false?:
      guard let format = item.entryFormat?.phrase else {
        return [
          Fault(
            .regex, "La réponse n'a pas la forme attendue.",
            "The answer is not in the expected form.")
        ]
      }
      return [
        Fault(
          .regex, "La réponse n'a pas la forme attendue, par exemple : \(format.french).",
          "The answer is not in the expected form, for instance: \(format.english).")
      ]
    }
  }
}

extension JSONNumber {
  /// How many digits follow the decimal point once the exponent is applied.
  var significantDecimalPlaces: Int {
    let mark = literal.firstIndex { $0 == "e" || $0 == "E" }
    let exponent =
      mark.flatMap { Int(literal[literal.index(after: $0)...].drop { $0 == "+" }) } ?? 0
    return max(0, decimalPlaces - max(-10_000, min(10_000, exponent)))
  }
}
