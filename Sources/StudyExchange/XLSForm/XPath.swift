/// An expression of an XLSForm, as far as forms write them.
indirect enum XPath: Hashable, Sendable {
  case text(String)
  case number(String)
  /// `${name}`
  case question(String)
  /// `.`, the answer itself.
  case answer
  /// A bare name: a column of the choices, in their filters.
  case column(String)
  case call(String, [XPath])
  case binary(Operator, XPath, XPath)

  enum Operator: String, Hashable, Sendable {
    case or, and
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case div, mod

    /// The same comparison with its sides changed.
    var turned: Operator {
      switch self {
      case .less: .greater
      case .lessOrEqual: .greaterOrEqual
      case .greater: .less
      case .greaterOrEqual: .lessOrEqual
      default: self
      }
    }

    /// What holds when this does not.
    var denied: Operator {
      switch self {
      case .equal: .notEqual
      case .notEqual: .equal
      case .less: .greaterOrEqual
      case .lessOrEqual: .greater
      case .greater: .lessOrEqual
      case .greaterOrEqual: .less
      default: self
      }
    }

    var isComparison: Bool {
      switch self {
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
      default: false
      }
    }

    fileprivate var strength: Int {
      switch self {
      case .or: 1
      case .and: 2
      case .equal, .notEqual: 3
      case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
      case .plus, .minus: 5
      case .times, .div, .mod: 6
      }
    }
  }

  /// The parts that must all hold.
  var conjuncts: [XPath] {
    if case .binary(.and, let left, let right) = self { return left.conjuncts + right.conjuncts }
    return [self]
  }

  /// The questions it looks at.
  var questions: Set<String> {
    switch self {
    case .question(let name): [name]
    case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.questions) }
    case .binary(_, let left, let right): left.questions.union(right.questions)
    case .text, .number, .answer, .column: []
    }
  }

  /// The expression as XLSForm writes it.
  var source: String { source(inside: 0) }

  private func source(inside strength: Int) -> String {
    switch self {
    case .text(let text): return text.contains("'") ? "\"\(text)\"" : "'\(text)'"
    case .number(let text): return text
    case .question(let name): return "${\(name)}"
    case .answer: return "."
    case .column(let name): return name
    case .call(let name, let arguments):
      return name + "(" + arguments.map(\.source).joined(separator: ", ") + ")"
    case .binary(let operation, let left, let right):
      let own = operation.strength
      let text =
        "\(left.source(inside: own)) \(operation.rawValue) \(right.source(inside: own + 1))"
      return own < strength ? "(\(text))" : text
    }
  }
}
