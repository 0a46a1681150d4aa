extension XPath {
  /// True for what depends on an answer.
  var isAsking: Bool { !questions.isEmpty }

  var isEmptyText: Bool { self == .text("") }

  var truth: Bool? {
    switch self {
    case .call("true", []), .text("true"): true
    case .call("false", []), .text("false"): false
    default: nil
    }
  }

  /// The question itself, also as a number.
  var comparedQuestion: String? {
    switch self {
    case .question(let name): name
    case .call("number", let arguments), .call("string", let arguments),
      .call("date", let arguments):
      arguments.count == 1 ? arguments[0].comparedQuestion : nil
    default: nil
    }
  }

  /// A value that is always the same, as it is written.
  var constant: String? {
    switch self {
    case .text(let text): text
    case .number(let text): text
    case .call("true", []): "true"
    case .call("false", []): "false"
    case .call("date", let arguments), .call("date-time", let arguments),
      .call("number", let arguments), .call("string", let arguments):
      arguments.count == 1 ? arguments[0].constant : nil
    default: nil
    }
  }
}
