/// What an expression gives once the answers it looks at are known.
enum XPathValue: Hashable {
  case text(String)
  case number(Double)
  case truth(Bool)

  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): Int(exactly: number).map { String($0) } ?? String(number)
    case .truth(let truth): truth ? "true" : "false"
    }
  }

  var number: Double {
    switch self {
    case .text(let text): Double(text.trimmed) ?? .nan
    case .number(let number): number
    case .truth(let truth): truth ? 1 : 0
    }
  }

  var truth: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .number(let number): number != 0 && !number.isNaN
    case .truth(let truth): truth
    }
  }

  static func compare(_ operation: XPath.Operator, _ left: Double, _ right: Double) -> Bool {
    switch operation {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    default: false
    }
  }
}

extension XPath {
  /// The value for a choice with these columns and questions with these answers; nil for what cannot
  /// be worked out beforehand.
  func value(columns: (String) -> String, answers: [String: String]) -> XPathValue? {
    func inside(_ part: XPath) -> XPathValue? { part.value(columns: columns, answers: answers) }
    switch self {
    case .text(let text): return .text(text)
    case .number(let text): return Double(text).map(XPathValue.number)
    case .question(let name): return answers[name].map(XPathValue.text)
    case .column(let name): return .text(columns(name))
    case .answer: return nil
    case .binary(let operation, let left, let right):
      guard let one = inside(left), let two = inside(right) else { return nil }
      return Self.value(operation, one, two)
    case .call(let name, let arguments):
      let values = arguments.compactMap(inside)
      guard values.count == arguments.count else { return nil }
      switch (name, values.count) {
      case ("true", 0): return .truth(true)
      case ("false", 0): return .truth(false)
      case ("not", 1): return .truth(!values[0].truth)
      case ("string", 1): return .text(values[0].text)
      case ("number", 1): return .number(values[0].number)
      case ("selected", 2):
        let words = values[0].text.split(separator: " ")
        return .truth(words.contains { $0 == values[1].text })
      case ("concat", _): return .text(values.map(\.text).joined())
      case ("starts-with", 2): return .truth(values[0].text.hasPrefix(values[1].text))
      case ("contains", 2): return .truth(values[0].text.contains(values[1].text))
      default: return nil
      }
    }
  }

  private static func value(
    _ operation: Operator, _ left: XPathValue, _ right: XPathValue
  ) -> XPathValue? {
    switch operation {
    case .and: return .truth(left.truth && right.truth)
    case .or: return .truth(left.truth || right.truth)
    case .equal, .notEqual:
      let isEqual: Bool
      if case .text(let one) = left, case .text(let two) = right {
        isEqual = one == two
      } else {
        isEqual = left.number == right.number
      }
      return .truth(isEqual == (operation == .equal))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return .truth(XPathValue.compare(operation, left.number, right.number))
    default: return nil
    }
  }
}
