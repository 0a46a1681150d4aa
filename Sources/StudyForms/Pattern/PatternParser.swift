/// Reads the text of a regular expression.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var depth = 0
  private var ignoresCase = false

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func parse() throws(Pattern.Problem) -> PatternNode {
    guard scalars.count <= 5_000 else { throw .tooCostly }
    let node = try choice()
    guard at == scalars.count else { throw .notUnderstood }
    return node
  }

  private var next: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    at += 1
    return true
  }

  private mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[at...].starts(with: wanted) else { return false }
    at += wanted.count
    return true
  }

  private mutating func choice() throws(Pattern.Problem) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw .tooCostly }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(Pattern.Problem) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if let part = try piece() { parts.append(part) }
    }
    return .sequence(parts)
  }

  private mutating func piece() throws(Pattern.Problem) -> PatternNode? {
    guard let node = try atom() else { return nil }
    guard let count = try quantifier() else { return node }
    // Lazy or greedy, the same texts match.
    if !take("?") { _ = take("+") }
    if try quantifier() != nil { throw .notUnderstood }
    return .repetition(node, least: count.least, most: count.most)
  }

  private mutating func quantifier() throws(Pattern.Problem) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = at
    guard take("{"), let least = number() else {
      at = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}") else {
      at = start
      return nil
    }
    if let most, most < least { throw .notUnderstood }
    guard least <= 1_000, most ?? 0 <= 1_000 else { throw .tooCostly }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, let digit = Character(scalar).wholeNumberValue, (value ?? 0) < 100_000
    {
      value = (value ?? 0) * 10 + digit
      at += 1
    }
    return value
  }

  private mutating func atom() throws(Pattern.Problem) -> PatternNode? {
    guard let scalar = next else { return nil }
    at += 1
    switch scalar {
    case "(": return try group()
    case "[": return .set(try characterClass())
    case ".": return .set(ScalarSet(parts: [.any]))
    case "^": return .assertion(.start)
    case "$": return .assertion(.end)
    case "*", "+", "?": throw .notUnderstood
    case "\\": return try escape()
    default: return .set(literal(scalar))
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> ScalarSet {
    ScalarSet(parts: [.range(scalar.value...scalar.value)], ignoresCase: ignoresCase)
  }

  private mutating func group() throws(Pattern.Problem) -> PatternNode? {
    var isAhead = false
    var isNegative = false
    if take("?") {
      if take("i)") {
        ignoresCase = true
        return nil
      }
      if take("=") || take("!") {
        isAhead = true
        isNegative = scalars[at - 1] == "!"
      } else if take("<=") || take("<!") {
        throw .tooCostly
      } else if take("<") || take("P<") {
        while let scalar = next, scalar != ">" { at += scalar == ">" ? 0 : 1 }
        guard take(">") else { throw .notUnderstood }
      } else if !take(":"), !take(">") {
        throw .notUnderstood
      }
    }
    let node = try choice()
    guard take(")") else { throw .notUnderstood }
    return isAhead ? .ahead(node, isNegative: isNegative) : node
  }

  private mutating func escape() throws(Pattern.Problem) -> PatternNode {
    switch next {
    case "b":
      at += 1
      return .assertion(.wordEdge)
    case "B":
      at += 1
      return .assertion(.noWordEdge)
    case "A":
      at += 1
      return .assertion(.start)
    case "z", "Z":
      at += 1
      return .assertion(.end)
    case "1", "2", "3", "4", "5", "6", "7", "8", "9", "k": throw .tooCostly
    default:
      let part = try escapedPart()
      return .set(ScalarSet(parts: [part], ignoresCase: ignoresCase))
    }
  }

  private mutating func escapedPart() throws(Pattern.Problem) -> ScalarSet.Part {
    guard let scalar = next else { throw .notUnderstood }
    at += 1
    switch scalar {
    case "d": return .digit
    case "D": return .not([.digit])
    case "w": return .word
    case "W": return .not([.word])
    case "s": return .space
    case "S": return .not([.space])
    case "t": return single(0x09)
    case "n": return single(0x0A)
    case "r": return single(0x0D)
    case "f": return single(0x0C)
    case "v": return single(0x0B)
    case "0": return single(0)
    case "x": return single(try hexadecimal(2))
    case "u": return single(try hexadecimal(4))
    case "p": return try property()
    case "P": return .not([try property()])
    default:
      guard !Self.isLetterOrDigit(scalar) else { throw .notUnderstood }
      return single(scalar.value)
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && ScalarSet.isWord(scalar) && scalar != "_"
  }

  private func single(_ value: UInt32) -> ScalarSet.Part { .range(value...value) }

  private mutating func hexadecimal(_ count: Int) throws(Pattern.Problem) -> UInt32 {
    guard at + count <= scalars.count else { throw .notUnderstood }
    let digits = String(String.UnicodeScalarView(scalars[at..<at + count]))
    guard let value = UInt32(digits, radix: 16) else { throw .notUnderstood }
    at += count
    return value
  }

  private mutating func property() throws(Pattern.Problem) -> ScalarSet.Part {
    var name = ""
    if take("{") {
      while let scalar = next, scalar != "}" {
        name.unicodeScalars.append(scalar)
        at += 1
      }
      guard take("}") else { throw .notUnderstood }
    } else if let scalar = next {
      name = String(Character(scalar))
      at += 1
    }
    switch name {
    case "L", "IsLetter", "Alpha", "IsAlphabetic": return .letter
    case "Lu", "Upper": return .upper
    case "Ll", "Lower": return .lower
    case "N", "Nd", "Digit": return .number
    case "P", "Punct": return .punctuation
    case "S": return .symbol
    case "Z", "Zs", "Space": return .space
    default: throw .notUnderstood
    }
  }

  private mutating func characterClass() throws(Pattern.Problem) -> ScalarSet {
    var set = ScalarSet(parts: [], ignoresCase: ignoresCase)
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      at += 1
      var part = single(scalar.value)
      if scalar == "\\" {
        part = take("b") ? single(0x08) : try escapedPart()
      }
      if case .range(let low) = part, next == "-", at + 1 < scalars.count, scalars[at + 1] != "]" {
        at += 1
        part = try range(from: low.lowerBound)
      }
      set.parts.append(part)
    }
    guard take("]") else { throw .notUnderstood }
    return set
  }

  private mutating func range(from low: UInt32) throws(Pattern.Problem) -> ScalarSet.Part {
    guard let scalar = next else { throw .notUnderstood }
    at += 1
    var high = scalar.value
    if scalar == "\\" {
      guard case .range(let escaped) = try escapedPart() else { throw .notUnderstood }
      high = escaped.upperBound
    }
    guard low <= high else { throw .notUnderstood }
    return .range(low...high)
  }
}
