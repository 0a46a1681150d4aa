import JSONTree
import Wording

extension QuestionnaireCheck {
  /// What may stand in groups and in texts to read: que-1, 3, 6, 8, 9, 10.
  mutating func checkShape(_ node: ItemIndex.Node) {
    let item = node.item
    switch item.type {
    case .group: checkGroup(node)
    case .display: checkDisplay(node)
    default: break
    }
    if let type = item.type, item.json["maxLength"] != nil, !Self.withLength.contains(type) {
      add(
        .maxLengthNotAllowed, node, "maxLength", value: type.rawValue,
        "« maxLength » ne s'applique pas au type « \(type.rawValue) » : retirez-le (que-10).",
        "“maxLength” does not apply to the type “\(type.rawValue)”: take it out (que-10).")
    }
  }

  private static let withLength: Set<ItemType> = [
    .boolean, .decimal, .integer, .string, .text, .url, .openChoice,
  ]

  private mutating func checkGroup(_ node: ItemIndex.Node) {
    if node.item.items.isEmpty {
      add(
        .groupWithoutItems, node, "item",
        "Ce groupe est vide : ajoutez-lui des questions ou retirez-le (que-1).",
        "This group is empty: add questions to it or take it out (que-1).")
    }
    if node.item.json["initial"] != nil { addInitialNotAllowed(node) }
  }

  private mutating func checkDisplay(_ node: ItemIndex.Node) {
    let item = node.item
    if !item.items.isEmpty {
      add(
        .itemsInDisplay, node, "item",
        "Un texte à lire ne contient pas de questions : placez-les à côté (que-1).",
        "A text to read holds no questions: put them beside it (que-1).")
    }
    if item.json["code"] != nil {
      add(
        .codeOnDisplay, node, "code",
        "Un texte à lire n'a pas de code : retirez « code » (que-3).",
        "A text to read has no code: take out “code” (que-3).")
    }
    if item.json["required"] != nil {
      add(
        .requiredOnDisplay, node, "required", severity: .warning,
        "Un texte à lire n'est ni obligatoire ni facultatif : retirez « required » (que-6).",
        "A text to read is neither mandatory nor optional: take out “required” (que-6).")
    }
    if item.json["repeats"] != nil {
      add(
        .repeatsOnDisplay, node, "repeats", severity: item.repeats ? .error : .warning,
        "Un texte à lire ne se répète pas : retirez « repeats » (que-6).",
        "A text to read does not repeat: take out “repeats” (que-6).")
    }
    if item.json["readOnly"] != nil {
      add(
        .readOnlyOnDisplay, node, "readOnly", severity: item.isReadOnly ? .error : .warning,
        "Un texte à lire est toujours en lecture seule : retirez « readOnly » (que-9).",
        "A text to read is always read-only: take out “readOnly” (que-9).")
    }
    if item.json["initial"] != nil { addInitialNotAllowed(node) }
  }

  private mutating func addInitialNotAllowed(_ node: ItemIndex.Node) {
    add(
      .initialNotAllowed, node, "initial",
      "Seule une question a une réponse de départ : retirez « initial » (que-8).",
      "Only a question has an initial answer: take out “initial” (que-8).")
  }
}
