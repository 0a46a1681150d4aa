import JSONTree

extension QuestionnaireCheck {
  /// Rules written as expressions, which are not followed: whoever relies on them must know.
  mutating func checkExpressions(_ node: ItemIndex.Node) {
    for (position, entry) in (node.item.json["extension"]?.array ?? []).enumerated() {
      guard let url = entry["url"]?.string else { continue }
      let slash = url.utf8.lastIndex(of: UInt8(ascii: "/"))
      let name = String(url[(slash.map(url.utf8.index(after:)) ?? url.startIndex)...])
      guard Self.expressions.contains(name) else { continue }
      add(
        .expressionIgnored, node, "extension[\(position)]", value: name, severity: .warning,
        "La règle « \(name) » est une formule : elle est gardée mais n'est pas appliquée.",
        "The rule “\(name)” is a formula: it is kept but not applied.")
    }
  }

  private static let expressions: Set<String> = [
    "sdc-questionnaire-enableWhenExpression", "sdc-questionnaire-calculatedExpression",
    "sdc-questionnaire-answerExpression", "sdc-questionnaire-answerOptionsToggleExpression",
    "questionnaire-constraint",
  ]
}
