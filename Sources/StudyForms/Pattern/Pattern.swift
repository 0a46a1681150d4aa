/// A regular expression of a form, matched in time that grows no faster than the text.
///
/// Forms come from anywhere, so patterns are followed without ever going back: a pattern written
/// to take for ever cannot. What this cannot follow (references to groups, looking behind) is
/// refused when the pattern is read.
struct Pattern: Sendable {
  enum Problem: Error {
    case notUnderstood, tooCostly
  }

  private let program: PatternProgram

  init(_ text: String) throws(Problem) {
    var parser = PatternParser(text)
    program = try PatternProgram(try parser.parse())
  }

  /// Whether the whole text matches; nil when the text is too long to say.
  func matches(_ text: String) -> Bool? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= 20_000, scalars.count * program.count <= 20_000_000 else { return nil }
    return program.end(in: scalars, from: 0, mustReachEnd: true)
  }
}

/// What a pattern is made of.
indirect enum PatternNode: Sendable {
  case set(ScalarSet)
  case sequence([PatternNode])
  case choice([PatternNode])
  case repetition(PatternNode, least: Int, most: Int?)
  case assertion(Assertion)
  case ahead(PatternNode, isNegative: Bool)

  enum Assertion: Sendable {
    case start, end, wordEdge, noWordEdge
  }
}

/// A set of characters.
struct ScalarSet: Sendable {
  enum Part: Sendable {
    case range(ClosedRange<UInt32>)
    case digit, word, space, letter, upper, lower, number, punctuation, symbol, any
    case not([Part])
  }

  var parts: [Part]
  var isNegated = false
  var ignoresCase = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var isIn = Self.contains(parts, scalar)
    if !isIn, ignoresCase {
      isIn =
        Self.contains(parts, single(scalar.properties.lowercaseMapping) ?? scalar)
        || Self.contains(parts, single(scalar.properties.uppercaseMapping) ?? scalar)
    }
    return isIn != isNegated
  }

  private func single(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }

  static func contains(_ parts: [Part], _ scalar: Unicode.Scalar) -> Bool {
    parts.contains { part in
      switch part {
      case .range(let range): range.contains(scalar.value)
      case .digit: ("0"..."9").contains(scalar)
      case .word: isWord(scalar)
      case .space: scalar.properties.isWhitespace
      case .letter: scalar.properties.isAlphabetic
      case .upper: scalar.properties.isUppercase
      case .lower: scalar.properties.isLowercase
      case .number: scalar.properties.numericType != nil
      case .punctuation: isPunctuation(scalar)
      case .symbol: isSymbol(scalar)
      case .any: scalar != "\n" && scalar != "\r"
      case .not(let others): !contains(others, scalar)
      }
    }
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: false
    }
  }
}
