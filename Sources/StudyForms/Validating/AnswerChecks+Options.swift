import Wording

extension AnswerChecks {
  /// Whether the answer is one of those proposed.
  func optionFaults(_ answer: Answer, _ item: Item) -> [Fault] {
    var faults: [Fault] = []
    if !item.options.isEmpty, !isFreeText(answer, item), !isProposed(answer, item) {
      faults.append(
        Fault(
          .invalidAnswerOption, "« \(answer.words.french) » n'est pas une réponse proposée.",
          "“\(answer.words.english)” is not one of the proposed answers."))
    }
    if let canonical = item.valueSet, case .coding(let coding) = answer {
      faults += valueSetFaults(coding, canonical)
    }
    return faults
  }

  private func isFreeText(_ answer: Answer, _ item: Item) -> Bool {
    item.type == .openChoice && answer.kind == .string
  }

  private func isProposed(_ answer: Answer, _ item: Item) -> Bool {
    if codings[item.linkId]?.contains(Self.key(answer)) == true { return true }
    return item.options.contains { $0.value.isEqual(to: answer) }
  }

  private func valueSetFaults(_ coding: Coding, _ canonical: String) -> [Fault] {
    switch valueSets[canonical]?.membership(of: coding) {
    case .member?: []
    case .stranger?:
      [
        Fault(
          .invalidCoding, "Le code « \(coding.code ?? "") » n'est pas dans la liste de réponses.",
          "The code “\(coding.code ?? "")” is not in the list of answers.")
      ]
    case .wrongDisplay?:
      [
        Fault(
          .invalidCoding,
          "Le code « \(coding.code ?? "") » ne se nomme pas « \(coding.display?.text ?? "") ».",
          "The code “\(coding.code ?? "")” is not called “\(coding.display?.text ?? "")”.")
      ]
    case .unknown?, nil: [unverified(canonical)]
    }
  }

  func unverified(_ canonical: String) -> Fault {
    Fault(
      .tsError, severity: .warning, "La liste « \(canonical) » manque : la réponse n'est pas vérifiée.",
      "The list “\(canonical)” is not at hand: the answer is not verified.")
  }

  /// The unit of an amount, against the units proposed.
  func unitFaults(_ quantity: Quantity, _ item: Item) -> [Fault] {
    var faults: [Fault] = []
    let units = item.limits.unitOptions
    if !units.isEmpty, !units.contains(where: { quantity.isIn($0) }) {
      let french = units.map { $0.display?[.french] ?? $0.code ?? "" }.joined(separator: ", ")
      let english = units.map { $0.display?[.english] ?? $0.code ?? "" }.joined(separator: ", ")
      faults.append(
        Fault(
          .invalidUnit, "L'unité n'est pas de celles prévues : \(french).",
          "The unit is not one of those expected: \(english)."))
    }
    if let canonical = item.limits.unitValueSet {
      faults += unitValueSetFaults(quantity, canonical)
    }
    return faults
  }

  private func unitValueSetFaults(_ quantity: Quantity, _ canonical: String) -> [Fault] {
    let fault = Fault(
      .invalidUnitValueSet, "L'unité n'est pas dans la liste « \(canonical) ».",
      "The unit is not in the list “\(canonical)”.")
    guard let system = quantity.system, let code = quantity.code else { return [fault] }
    // The words for a unit vary more than those for an answer: only the code is compared.
    switch valueSets[canonical]?.membership(of: Coding(system: system, code: code, display: nil)) {
    case .member?, .wrongDisplay?: return []
    case .stranger?: return [fault]
    case .unknown?, nil: return [unverified(canonical)]
    }
  }
}

extension Quantity {
  /// True when the amount is in that unit, as far as the unit says its system and code.
  func isIn(_ coding: Coding) -> Bool {
    if let wanted = coding.system, wanted != system { return false }
    if let wanted = coding.code { return wanted == code }
    return coding.display == nil || coding.display?.text == unit
  }
}
