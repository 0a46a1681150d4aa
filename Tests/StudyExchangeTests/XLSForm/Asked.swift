import StudyExchange
import StudyForms

/// What one question asks, so that two forms can be compared question by question.
struct Asked: Hashable {
  let linkId: String
  let type: ItemType?
  let text: LocalizedText?
  let flags: [Bool]
  let options: [AnswerOption]
  let valueSet: String?
  let conditions: Set<Condition>
  let combination: Condition.Combination
  let limits: Limits
  let initial: [Answer]
  let children: [String]

  init(_ item: Item) {
    linkId = item.linkId
    type = item.type
    text = item.text
    flags = [item.isRequired, item.repeats, item.isHidden, item.isReadOnly]
    options = item.options
    valueSet = item.valueSet
    conditions = Set(item.conditions.map(Self.bare))
    combination = conditions.count > 1 ? item.combination : .all
    limits = item.limits
    initial = item.initial
    children = item.items.map(\.linkId)
  }

  /// A code means the same whatever words stand beside it.
  private static func bare(_ condition: Condition) -> Condition {
    guard case .coding(let coding) = condition.answer else { return condition }
    return Condition(
      question: condition.question, comparison: condition.comparison,
      answer: .coding(Coding(system: coding.system, code: coding.code, display: nil)))
  }

  static func all(of form: Questionnaire) -> [Asked] { form.allItems.map(Asked.init) }
}

/// A form read from the text of Markdown tables.
func imported(_ markdown: String) -> XLSFormImport {
  XLSFormImport([.init(name: "form.md", kind: .md, bytes: Array(markdown.utf8))])
}

extension XLSFormImport {
  var errors: [SheetFinding] { findings.filter(\.isError) }

  func item(_ linkId: String) -> Item? { questionnaire?.item(linkId) }
}
