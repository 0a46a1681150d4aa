import JSONTree
import Wording

extension QuestionnaireCheck {
  /// Conditions: que-7, que-12, what they point at, and circles.
  mutating func checkConditions(_ node: ItemIndex.Node, _ number: Int) {
    let item = node.item
    if item.json["enableWhen"]?.array.map({ $0.count > 1 }) == true,
      item.json["enableBehavior"] == nil
    {
      add(
        .missingEnableBehavior, node, "enableBehavior",
        "Plusieurs conditions : dites si toutes comptent (« all ») ou une seule (« any ») (que-12).",
        "Several conditions: say whether all or any must be met (“enableBehavior”) (que-12).")
    }
    for (position, condition) in item.conditions.enumerated() {
      check(condition, "enableWhen[\(position)]", node, number)
    }
    if questionnaire.index.circular.contains(number), !item.conditions.isEmpty {
      add(
        .circularCondition, node, "enableWhen",
        "Cette condition dépend en fin de compte d'elle-même : elle ne pourra pas être suivie.",
        "This condition depends on itself in the end: it cannot be followed.")
    }
  }

  private mutating func check(
    _ condition: Condition, _ member: String, _ node: ItemIndex.Node, _ number: Int
  ) {
    if condition.comparison == .exists, condition.answer.kind != .boolean {
      add(
        .existsNotBoolean, node, member, value: condition.answer.words.english,
        "Avec « exists », la réponse attendue est « answerBoolean » (que-7).",
        "With “exists”, the answer must be “answerBoolean” (que-7).")
    }
    guard let target = questionnaire.index.byLinkId[condition.question] else {
      add(
        .unknownQuestion, node, member + ".question", value: condition.question,
        "Aucune question ne s'appelle « \(condition.question) » : corrigez le linkId.",
        "No question is called “\(condition.question)”: correct the linkId.")
      return
    }
    if target == number {
      add(
        .conditionOnItself, node, member + ".question", value: condition.question,
        "Cette question dépend de sa propre réponse : visez une autre question.",
        "This question depends on its own answer: point at another one.")
    }
    checkAnswer(condition, member, node, questionnaire.index.nodes[target].item)
  }

  private mutating func checkAnswer(
    _ condition: Condition, _ member: String, _ node: ItemIndex.Node, _ target: Item
  ) {
    guard let type = target.type, condition.comparison != .exists else { return }
    var kinds = Set(type.answerKinds).union(target.options.map(\.value.kind))
    if kinds.contains(.decimal) { kinds.insert(.integer) }
    if kinds.contains(.dateTime) { kinds.insert(.date) }
    if !kinds.contains(condition.answer.kind) {
      add(
        .wrongConditionAnswer, node, member, value: condition.answer.words.english,
        "La question « \(condition.question) » est de type « \(type.rawValue) » : elle ne reçoit pas de \(condition.answer.kind.rawValue).",
        "The question “\(condition.question)” is of type “\(type.rawValue)”: its answer is never a \(condition.answer.kind.rawValue)."
      )
    } else if type == .choice, target.valueSet == nil, !target.options.isEmpty,
      !target.options.contains(where: { $0.value.isEqual(to: condition.answer) })
    {
      add(
        .wrongConditionAnswer, node, member, value: condition.answer.words.english,
        severity: .warning,
        "La question « \(condition.question) » ne propose pas cette réponse.",
        "The question “\(condition.question)” does not propose this answer.")
    }
  }
}
