import JSONTree
import StudyForms
import Wording

/// Turns what stands under `relevant` into conditions that mean the same.
struct XLSRelevance {
  /// Why an expression cannot be carried.
  struct Refusal: Error {
    let code: SheetFinding.Code
    let french: String
    let english: String
  }

  let targets: [String: XLSTarget]

  /// What must hold for the expression to be true.
  func logic(_ expression: XPath, isDenied: Bool = false) throws(Refusal) -> XLSLogic {
    switch expression {
    case .binary(.and, let left, let right), .binary(.or, let left, let right):
      let parts = [
        try logic(left, isDenied: isDenied), try logic(right, isDenied: isDenied),
      ]
      guard case .binary(let operation, _, _) = expression else { return .never }
      return (operation == .and) != isDenied ? .all(parts) : .any(parts)
    case .binary(let operation, let left, let right) where operation.isComparison:
      return try comparison(operation, left, right, isDenied)
    case .call("not", let arguments) where arguments.count == 1:
      return try logic(arguments[0], isDenied: !isDenied)
    case .call("true", []): return isDenied ? .never : .always
    case .call("false", []): return isDenied ? .always : .never
    case .call("boolean", let arguments) where arguments.count == 1:
      return try logic(arguments[0], isDenied: isDenied)
    case .call("selected", let arguments) where arguments.count == 2:
      return try selected(arguments[0], arguments[1], isDenied)
    default: throw .tooMuch
    }
  }

  private func target(_ name: String) throws(Refusal) -> XLSTarget {
    guard let target = targets[name] else { throw .noQuestion(name) }
    guard !target.isComputed else { throw .computed(name) }
    return target
  }

  private func selected(
    _ question: XPath, _ choice: XPath, _ isDenied: Bool
  ) throws(Refusal) -> XLSLogic {
    guard case .question(let name) = question, case .text(let text) = choice else { throw .tooMuch }
    let target = try target(name)
    guard target.type.isChoice else { throw .tooMuch }
    return try equality(target, text, isDenied: isDenied)
  }

  private func comparison(
    _ operation: XPath.Operator, _ left: XPath, _ right: XPath, _ isDenied: Bool
  ) throws(Refusal) -> XLSLogic {
    if right.isAsking, !left.isAsking {
      return try comparison(operation.turned, right, left, isDenied)
    }
    if case .call("selected", _) = left, operation == .equal || operation == .notEqual,
      let truth = right.truth
    {
      return try logic(left, isDenied: isDenied != ((operation == .equal) != truth))
    }
    if case .call(let name, let arguments) = left, arguments.count == 1,
      ["count-selected", "string-length"].contains(name),
      case .question(let question) = arguments[0]
    {
      return try presence(operation, of: target(question), right, isDenied)
    }
    guard let name = left.comparedQuestion else { throw .tooMuch }
    let target = try target(name)
    if right.isEmptyText {
      switch operation {
      case .equal: return exists(target, isDenied)
      case .notEqual: return exists(target, !isDenied)
      default: throw .tooMuch
      }
    }
    guard !right.isAsking else { throw .twoQuestions }
    guard let value = right.constant else { throw .tooMuch }
    switch operation {
    case .equal, .notEqual:
      if target.isMultiple { throw .severalAnswers(name) }
      return try equality(target, value, isDenied: isDenied != (operation == .notEqual))
    default:
      guard isDenied else { return try order(target, operation, value) }
      return .any([try order(target, operation.denied, value), exists(target, false)])
    }
  }

  /// `count-selected(${q}) > 0` and the like.
  private func presence(
    _ operation: XPath.Operator, of target: XLSTarget, _ right: XPath, _ isDenied: Bool
  ) throws(Refusal) -> XLSLogic {
    guard case .number(let number) = right else { throw .tooMuch }
    switch (operation, number) {
    case (.greater, "0"), (.notEqual, "0"), (.greaterOrEqual, "1"):
      return exists(target, !isDenied)
    case (.equal, "0"), (.less, "1"), (.lessOrEqual, "0"): return exists(target, isDenied)
    default: throw .tooMuch
    }
  }

  private func exists(_ target: XLSTarget, _ exists: Bool) -> XLSLogic {
    let parts = target.parts.map { part in
      XLSLogic.holds(
        Condition(question: part.linkId, comparison: .exists, answer: .boolean(exists)))
    }
    return exists ? .any(parts) : .all(parts)
  }

  private func equality(
    _ target: XLSTarget, _ value: String, isDenied: Bool
  ) throws(Refusal) -> XLSLogic {
    let comparison: Condition.Operator = isDenied ? .notEqual : .equal
    var parts: [XLSLogic] = []
    for part in target.parts {
      guard let answer = answer(value, target, part) else { continue }
      parts.append(
        .holds(Condition(question: part.linkId, comparison: comparison, answer: answer)))
    }
    if parts.isEmpty, target.type == .openChoice, !target.isMultiple, value == "other" {
      return otherWords(target, isDenied)
    }
    guard !parts.isEmpty else { throw .noSuchAnswer(target, value) }
    return isDenied ? .all(parts) : .any(parts)
  }

  /// An answer in other words: there is one, and it is none of the choices.
  private func otherWords(_ target: XLSTarget, _ isDenied: Bool) -> XLSLogic {
    let choices = target.parts.flatMap { part in
      part.choices.map {
        XLSLogic.holds(
          Condition(
            question: part.linkId, comparison: isDenied ? .equal : .notEqual,
            answer: $0.answer.bare))
      }
    }
    let all = [exists(target, !isDenied)] + choices
    return isDenied ? .any(all) : .all(all)
  }

  private func order(
    _ target: XLSTarget, _ operation: XPath.Operator, _ value: String
  ) throws(Refusal) -> XLSLogic {
    guard let comparison = Condition.Operator(rawValue: operation.rawValue) else { throw .tooMuch }
    if target.type.isChoice { return try order(ofChoices: target, operation, value) }
    guard let part = target.parts.first, let answer = answer(value, target, part) else {
      throw .noSuchAnswer(target, value)
    }
    guard ![.string, .boolean, .attachment].contains(answer.kind) else { throw .tooMuch }
    return .holds(Condition(question: part.linkId, comparison: comparison, answer: answer))
  }

  /// Choices whose names are numbers: those that fit, one by one.
  private func order(
    ofChoices target: XLSTarget, _ operation: XPath.Operator, _ value: String
  ) throws(Refusal) -> XLSLogic {
    guard !target.isMultiple, let limit = Double(value) else { throw .tooMuch }
    let parts = target.parts.flatMap { part in
      part.choices.filter { choice in
        Double(choice.name).map { XPathValue.compare(operation, $0, limit) } == true
      }.map {
        XLSLogic.holds(Condition(question: part.linkId, comparison: .equal, answer: $0.answer.bare))
      }
    }
    return .any(parts)
  }
}
