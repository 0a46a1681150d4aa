import StudyForms
import Wording

/// Says in words when a question is asked.
struct ConditionWords {
  private let form: Questionnaire

  init(_ form: Questionnaire) { self.form = form }

  /// A sentence; nil for what is always asked.
  func words(for item: Item) -> Phrase? {
    guard !item.conditions.isEmpty else { return nil }
    let conditions = item.conditions.map(words)
    let isAll = item.combination == .all
    return Phrase(
      "Seulement si " + conditions.map(\.french).joined(separator: isAll ? " et si " : " ou si ")
        + ".",
      "Only if " + conditions.map(\.english).joined(separator: isAll ? " and " : " or ") + ".")
  }

  private func words(_ condition: Condition) -> Phrase {
    let question = form.item(condition.question)?.label ?? Phrase(same: condition.question)
    let subject = Phrase(
      "la réponse à «\u{A0}\(question.french)\u{A0}»", "the answer to “\(question.english)”")
    if condition.comparison == .exists {
      return condition.answer == .boolean(true)
        ? Phrase(
          "«\u{A0}\(question.french)\u{A0}» a une réponse", "“\(question.english)” has an answer")
        : Phrase(
          "«\u{A0}\(question.french)\u{A0}» n’a pas de réponse",
          "“\(question.english)” has no answer")
    }
    let verb = condition.comparison.words
    let answer =
      form.item(condition.question).map { form.words(of: condition.answer, to: $0) }
      ?? condition.answer.words
    return Phrase(
      "\(subject.french) \(verb.french) «\u{A0}\(answer.french)\u{A0}»",
      "\(subject.english) \(verb.english) “\(answer.english)”")
  }
}

extension Condition.Operator {
  fileprivate var words: Phrase {
    switch self {
    case .exists, .equal: Phrase("est", "is")
    case .notEqual: Phrase("n’est pas", "is not")
    case .greater: Phrase("dépasse", "is more than")
    case .less: Phrase("est au-dessous de", "is less than")
    case .greaterOrEqual: Phrase("atteint", "is at least")
    case .lessOrEqual: Phrase("ne dépasse pas", "is at most")
    }
  }
}
