/// Reads an expression; nil for one that is faulty or beyond what forms need (paths, variables).
struct XPathParser {
  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var depth = 0

  static func parse(_ text: String) -> XPath? {
    var parser = XPathParser(text)
    guard let expression = parser.expression(0) else { return nil }
    parser.skipSpace()
    return parser.at == parser.scalars.count ? expression : nil
  }

  private init(_ text: String) { scalars = Array(text.unicodeScalars.prefix(20_000)) }

  private static let levels: [[XPath.Operator]] = [
    [.or], [.and], [.equal, .notEqual], [.lessOrEqual, .greaterOrEqual, .less, .greater],
    [.plus, .minus], [.times, .div, .mod],
  ]

  private mutating func expression(_ level: Int) -> XPath? {
    guard level < Self.levels.count else { return unary() }
    guard var left = expression(level + 1) else { return nil }
    while let operation = operation(of: Self.levels[level]) {
      guard let right = expression(level + 1) else { return nil }
      left = .binary(operation, left, right)
    }
    return left
  }

  private mutating func operation(of choices: [XPath.Operator]) -> XPath.Operator? {
    skipSpace()
    for choice in choices where take(choice.rawValue) { return choice }
    return nil
  }

  /// Takes a mark, or a word that does not go on.
  private mutating func take(_ mark: String) -> Bool {
    let wanted = Array(mark.unicodeScalars)
    guard scalars[at...].starts(with: wanted) else { return false }
    let after = at + wanted.count
    if wanted[0].properties.isAlphabetic, after < scalars.count, Self.isName(scalars[after]) {
      return false
    }
    at = after
    return true
  }

  private mutating func unary() -> XPath? {
    skipSpace()
    if take("-") {
      guard let value = unary() else { return nil }
      if case .number(let text) = value { return .number("-" + text) }
      return .binary(.minus, .number("0"), value)
    }
    depth += 1
    defer { depth -= 1 }
    return depth < 60 ? primary() : nil
  }

  private mutating func primary() -> XPath? {
    guard at < scalars.count else { return nil }
    let first = scalars[at]
    switch first {
    case "'", "\"", "‘", "’", "“", "”": return quoted(first)
    case "(":
      at += 1
      guard let inner = expression(0) else { return nil }
      skipSpace()
      return take(")") ? inner : nil
    case "$":
      guard take("${") else { return nil }
      let name = String(scalars: scalars[at...].prefix { $0 != "}" })
      at += name.unicodeScalars.count
      return take("}") && !name.trimmed.isEmpty ? .question(name.trimmed) : nil
    case "0"..."9": return number()
    case ".":
      if at + 1 < scalars.count, ("0"..."9").contains(scalars[at + 1]) { return number() }
      at += 1
      // `..` and `./x` are paths.
      guard at == scalars.count || (scalars[at] != "." && scalars[at] != "/") else { return nil }
      return .answer
    default: return Self.isLetter(first) ? named() : nil
    }
  }

  /// Word processors turn quotation marks into curly ones; such an expression is still clear.
  private mutating func quoted(_ mark: Unicode.Scalar) -> XPath? {
    let closing: Set<Unicode.Scalar> =
      switch mark {
      case "‘", "’": ["’", "‘"]
      case "“", "”": ["”", "“"]
      default: [mark]
      }
    let text = scalars[(at + 1)...].prefix { !closing.contains($0) }
    guard text.endIndex < scalars.count else { return nil }
    at = text.endIndex + 1
    return .text(String(scalars: text))
  }

  private mutating func number() -> XPath? {
    let digits = scalars[at...].prefix { ("0"..."9").contains($0) || $0 == "." }
    guard digits.filter({ $0 == "." }).count <= 1 else { return nil }
    at = digits.endIndex
    var text = String(scalars: digits)
    if text.hasPrefix(".") { text = "0" + text }
    if text.hasSuffix(".") { text.removeLast() }
    return .number(text)
  }

  private mutating func named() -> XPath? {
    let name = String(scalars: scalars[at...].prefix(while: Self.isName))
    at += name.unicodeScalars.count
    skipSpace()
    guard take("(") else {
      return at < scalars.count && (scalars[at] == "/" || scalars[at] == "[")
        ? nil : .column(name)
    }
    var arguments: [XPath] = []
    skipSpace()
    if take(")") { return .call(name, []) }
    repeat {
      guard let argument = expression(0) else { return nil }
      arguments.append(argument)
      skipSpace()
    } while take(",")
    return take(")") ? .call(name, arguments) : nil
  }

  private mutating func skipSpace() {
    while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "."
      || scalar == ":"
  }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
