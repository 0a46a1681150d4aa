import Wording

extension QuestionnaireCheck {
  /// Limits that contradict each other or that cannot be used.
  mutating func checkLimits(_ node: ItemIndex.Node) {
    let limits = node.item.limits
    if let least = limits.minimum, let most = limits.maximum {
      switch least.compared(to: most) {
      case .greater: addContradiction(node, least.words.english, most.words.english)
      case nil:
        add(
          .wrongLimit, node, "extension", value: "\(least.words.english) – \(most.words.english)",
          "La plus petite et la plus grande valeur ne se comparent pas : mettez la même unité.",
          "The least and the greatest value cannot be compared: use the same unit.")
      default: break
      }
    }
    if let least = limits.minimumLength, let most = limits.maximumLength, least > most {
      addContradiction(node, String(least), String(most))
    }
    if let least = limits.minimumCount, let most = limits.maximumCount, least > most {
      addContradiction(node, String(least), String(most))
    }
    if let least = limits.minimumCount, least > 1, !node.item.repeats {
      add(
        .contradictoryLimits, node, "extension", value: String(least), severity: .warning,
        "Il faut \(least) réponses, mais la question ne se répète pas : ajoutez « repeats ».",
        "\(least) answers are needed, but the question does not repeat: add “repeats”.")
    }
    if let type = node.item.type { checkKinds(node, type) }
    if let pattern = limits.pattern { checkPattern(pattern, node) }
  }

  private mutating func addContradiction(
    _ node: ItemIndex.Node, _ least: String, _ most: String
  ) {
    add(
      .contradictoryLimits, node, "extension", value: "\(least) > \(most)",
      "Le minimum (\(least)) dépasse le maximum (\(most)) : aucune réponse ne convient.",
      "The minimum (\(least)) exceeds the maximum (\(most)): no answer fits.")
  }

  private mutating func checkKinds(_ node: ItemIndex.Node, _ type: ItemType) {
    guard type.isQuestion else { return }
    let limits = [node.item.limits.minimum, node.item.limits.maximum].compactMap { $0 }
    for limit in limits where !comparable(limit.kind, type) {
      add(
        .wrongLimit, node, "extension", value: limit.words.english, severity: .warning,
        "Une limite de type \(limit.kind.rawValue) ne s'applique pas à « \(type.rawValue) ».",
        "A limit of type \(limit.kind.rawValue) does not apply to “\(type.rawValue)”.")
    }
  }

  private func comparable(_ kind: Answer.Kind, _ type: ItemType) -> Bool {
    switch type {
    case .integer, .decimal: [.integer, .decimal].contains(kind)
    case .date, .dateTime: [.date, .dateTime].contains(kind)
    case .quantity: [.quantity, .decimal, .integer].contains(kind)
    default: type.answerKinds.contains(kind)
    }
  }

  private mutating func checkPattern(_ pattern: String, _ node: ItemIndex.Node) {
    do {
      _ = try Pattern(pattern)
    } catch Pattern.Problem.notUnderstood {
      add(
        .badPattern, node, "extension", value: pattern,
        "L'expression « \(pattern) » n'est pas valable : corrigez-la.",
        "The expression “\(pattern)” is not valid: correct it.")
    } catch {
      add(
        .patternTooCostly, node, "extension", value: pattern, severity: .warning,
        "L'expression « \(pattern) » est trop longue à vérifier : simplifiez-la.",
        "The expression “\(pattern)” takes too long to check: make it simpler.")
    }
  }
}
