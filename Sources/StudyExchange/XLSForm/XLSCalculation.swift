import StudyForms

/// A calculation in FHIRPath, where each part of it has a counterpart.
struct XLSCalculation {
  /// The questions it may look at.
  let targets: [String: XLSTarget]

  /// The expression in FHIRPath; nil when a part of it has none.
  func fhirPath(_ expression: XPath) -> String? {
    switch expression {
    case .text(let text): return Self.quoted(text)
    case .number(let text): return text
    case .question(let name): return targets[name].flatMap(Self.answer)
    case .answer, .column: return nil
    case .binary(let operation, let left, let right):
      guard let one = fhirPath(left), let two = fhirPath(right) else { return nil }
      let sign = operation == .div ? "/" : operation.rawValue
      return "(\(one) \(sign) \(two))"
    case .call(let name, let arguments): return call(name, arguments)
    }
  }

  private func call(_ name: String, _ arguments: [XPath]) -> String? {
    let parts = arguments.compactMap(fhirPath)
    guard parts.count == arguments.count else { return nil }
    switch (name, parts.count) {
    case ("true", 0), ("false", 0): return name
    case ("today", 0): return "today()"
    case ("now", 0): return "now()"
    case ("not", 1): return "(\(parts[0])).not()"
    case ("if", 3): return "iif(\(parts.joined(separator: ", ")))"
    case ("concat", 1...): return "(" + parts.joined(separator: " & ") + ")"
    case ("sum", 1...): return "(" + parts.joined(separator: " + ") + ")"
    case ("coalesce", 2): return "iif(\(parts[0]).exists(), \(parts[0]), \(parts[1]))"
    case ("round", 1): return "(\(parts[0])).round()"
    case ("round", 2): return "(\(parts[0])).round(\(parts[1]))"
    case ("int", 1): return "(\(parts[0])).truncate()"
    case ("abs", 1): return "(\(parts[0])).abs()"
    case ("pow", 2): return "(\(parts[0])).power(\(parts[1]))"
    case ("sqrt", 1): return "(\(parts[0])).sqrt()"
    case ("string-length", 1): return "(\(parts[0])).length()"
    case ("number", 1): return "(\(parts[0])).toDecimal()"
    case ("string", 1): return "(\(parts[0])).toString()"
    case ("count-selected", 1): return "(\(parts[0])).count()"
    case ("selected", 2): return "(\(parts[0])).exists($this = \(parts[1]))"
    default: return nil
    }
  }

  /// Of a choice, its code.
  private static func answer(_ target: XLSTarget) -> String? {
    let tests = target.parts.map { "linkId = \(quoted($0.linkId))" }
    guard !tests.isEmpty else { return nil }
    let value = "%resource.descendants().where(\(tests.joined(separator: " or "))).answer.value"
    return target.type.isChoice ? value + ".code" : value
  }

  /// The type of what a calculation gives.
  static func type(_ expression: XPath) -> ItemType {
    switch expression {
    case .number: .decimal
    case .binary(let operation, _, _):
      operation.isComparison || operation == .and || operation == .or ? .boolean : .decimal
    case .call("int", _), .call("count-selected", _), .call("string-length", _): .integer
    case .call("sum", _), .call("round", _), .call("number", _), .call("abs", _),
      .call("pow", _), .call("sqrt", _):
      .decimal
    case .call("not", _), .call("selected", _), .call("true", _), .call("false", _): .boolean
    case .call("today", _): .date
    case .call("now", _): .dateTime
    case .call("if", let arguments) where arguments.count == 3: type(arguments[1])
    default: .string
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
