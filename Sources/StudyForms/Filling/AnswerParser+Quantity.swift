import JSONTree
import Wording

extension AnswerParser {
  /// An amount and its unit: « 5 mg », « 37,5°C », « 72 » when one unit is expected.
  func quantity(_ text: String) -> Result<Answer, Problem> {
    let isOfNumber = { (character: Character) in
      character.isNumber || ".,+-−".contains(character) || character.isWhitespace
    }
    let head = String(text.prefix(while: isOfNumber))
    let unit = trimmed(String(text.dropFirst(head.count)))
    guard let value = number(head) else {
      return .failure(
        Problem(
          .unreadable, "« \(text) » : écrivez un nombre puis son unité, par exemple 5 mg.",
          "“\(text)”: write a number, then its unit, for instance 5 mg."))
    }
    let units = expectedUnits
    guard !unit.isEmpty else { return amount(value, of: units) }
    let key = TextKey.of(unit)
    if let known = units.first(where: { $0.code == unit || $0.isCalled(key) }) {
      return .success(.quantity(Quantity(value, known)))
    }
    if !item.limits.unitOptions.isEmpty { return .failure(unknown(unit, units)) }
    let isUCUM = UnitOfMeasure(unit) != nil
    return .success(
      .quantity(
        Quantity(
          value: value, unit: unit, system: isUCUM ? UnitOfMeasure.ucum : nil,
          code: isUCUM ? unit : nil)))
  }

  private var expectedUnits: [Coding] {
    let limits = item.limits
    let listed = limits.unitValueSet.flatMap { checks.valueSets[$0] }?.codings ?? []
    let limiting = [limits.minimum, limits.maximum].compactMap { limit -> Coding? in
      guard case .quantity(let quantity)? = limit, quantity.unit != nil || quantity.code != nil
      else { return nil }
      return Coding(
        system: quantity.system, code: quantity.code,
        display: quantity.unit.map { LocalizedText($0) })
    }
    return limits.unitOptions + [limits.unit].compactMap { $0 } + listed + limiting
  }

  private func amount(_ value: JSONNumber, of units: [Coding]) -> Result<Answer, Problem> {
    let distinct = Set(units.map(\.code))
    if let unit = item.limits.unit ?? (distinct.count == 1 ? units.first : nil) {
      return .success(.quantity(Quantity(value, unit)))
    }
    return units.isEmpty
      ? .success(.quantity(Quantity(value: value, unit: nil))) : .failure(unknown("", units))
  }

  private func unknown(_ unit: String, _ units: [Coding]) -> Problem {
    let labels = units.prefix(6).map { $0.display?.phrase ?? Phrase(same: $0.code ?? "") }
    return Problem(
      .invalidUnit,
      "Donnez l'unité après le nombre : \(labels.map(\.french).joined(separator: ", ")).",
      "Give the unit after the number: \(labels.map(\.english).joined(separator: ", ")).")
  }
}

extension Quantity {
  fileprivate init(_ value: JSONNumber, _ unit: Coding) {
    self.init(
      value: value, unit: unit.display?.text ?? unit.code, system: unit.system, code: unit.code)
  }
}

extension Coding {
  fileprivate func isCalled(_ key: String) -> Bool {
    !key.isEmpty && (display?.everyWording ?? []).contains { TextKey.of($0) == key }
  }
}
