import JSONTree
import Wording

extension QuestionnaireCheck {
  /// Proposed answers and value sets: que-4, que-5, kinds, repetitions, resolution.
  mutating func checkOptions(_ node: ItemIndex.Node) {
    let item = node.item
    guard let type = item.type else { return }
    if let canonical = item.valueSet {
      checkValueSet(canonical, node, "answerValueSet")
      if !type.isChoice {
        add(
          .valueSetNotAllowed, node, "answerValueSet", value: type.rawValue,
          "Seules « choice » et « open-choice » prennent leurs réponses dans une liste (que-5).",
          "Only “choice” and “open-choice” take their answers from a value set (que-5).")
      }
      if item.json["answerOption"] != nil {
        add(
          .optionsAndValueSet, node, "answerValueSet", value: canonical,
          "Gardez « answerOption » ou « answerValueSet », pas les deux (que-4).",
          "Keep “answerOption” or “answerValueSet”, not both (que-4).")
      }
    } else if type == .choice, item.options.isEmpty {
      add(
        .choiceWithoutOptions, node, "answerOption", severity: .warning,
        "Cette question à choix ne propose aucune réponse : ajoutez « answerOption ».",
        "This choice proposes no answer: add “answerOption”.")
    }
    if let canonical = item.limits.unitValueSet { checkValueSet(canonical, node, "extension") }
    checkOptionKinds(node, type)
  }

  private mutating func checkValueSet(
    _ canonical: String, _ node: ItemIndex.Node, _ member: String
  ) {
    guard questionnaire.valueSet(canonical, valueSets) == nil else { return }
    add(
      .unresolvedValueSet, node, member, value: canonical, severity: .warning,
      "La liste de réponses « \(canonical) » est introuvable : fournissez son fichier.",
      "The value set “\(canonical)” is not found: provide its file.")
  }

  private mutating func checkOptionKinds(_ node: ItemIndex.Node, _ type: ItemType) {
    var seen: Set<Answer> = []
    for (position, option) in node.item.options.enumerated() {
      let member = "answerOption[\(position)]"
      if !allowedOptionKinds(type).contains(option.value.kind) {
        add(
          .wrongOption, node, member, value: option.value.words.english,
          "Une question de type « \(type.rawValue) » ne propose pas de value\(option.value.kind.rawValue).",
          "A question of type “\(type.rawValue)” cannot propose a value\(option.value.kind.rawValue)."
        )
      }
      if !seen.insert(identity(of: option.value)).inserted {
        add(
          .duplicateOption, node, member, value: option.value.words.english, severity: .warning,
          "Cette réponse est proposée deux fois : retirez l'une des deux.",
          "This answer is proposed twice: take one of them out.")
      }
    }
    if !node.item.repeats, node.item.options.filter(\.isInitiallySelected).count > 1 {
      add(
        .severalInitials, node, "answerOption",
        "Plusieurs réponses sont choisies d'avance alors qu'une seule est permise.",
        "Several answers are chosen beforehand while only one is allowed.")
    }
  }

  private func identity(of answer: Answer) -> Answer {
    guard case .coding(let coding) = answer, coding.code != nil else { return answer }
    return .coding(Coding(system: coding.system, code: coding.code, display: nil))
  }

  private func allowedOptionKinds(_ type: ItemType) -> [Answer.Kind] {
    switch type {
    case .choice, .openChoice: [.coding, .string, .integer, .date, .time, .reference]
    case .integer, .date, .time, .string, .reference: type.answerKinds
    // R4 lets only the types above have options.
    default: []
    }
  }

  /// Answers given beforehand: que-11, que-13, kinds.
  mutating func checkInitial(_ node: ItemIndex.Node) {
    let item = node.item
    guard let type = item.type, type.isQuestion, let raw = item.json["initial"]?.array else {
      return
    }
    if !item.options.isEmpty {
      add(
        .initialWithOptions, node, "initial",
        "Avec « answerOption », écrivez « initialSelected » et non « initial » (que-11).",
        "With “answerOption”, write “initialSelected” and not “initial” (que-11).")
    }
    if raw.count > 1, !item.repeats {
      add(
        .severalInitials, node, "initial",
        "Une seule réponse de départ est possible sans « repeats » (que-13).",
        "Only one initial answer is possible without “repeats” (que-13).")
    }
    for (position, answer) in item.initial.enumerated()
    where !type.answerKinds.contains(answer.kind) {
      add(
        .wrongInitial, node, "initial[\(position)]", value: answer.words.english,
        "La réponse de départ n'est pas du type « \(type.rawValue) ».",
        "The initial answer is not of the type “\(type.rawValue)”.")
    }
  }
}
