/// A word, a number or a sign of a text, with its place.
struct Token {
  enum Kind { case word, number, sign }

  let kind: Kind
  /// In Unicode scalars.
  let range: Range<Int>
  /// Small letters without accents; a sign as it is.
  let folded: String
  /// Whether it begins with a capital, and whether it has no small letter.
  let isCapitalised: Bool
  let isAllCapitals: Bool
  /// Whether it is written without an accent: `a` is not `à`.
  let isPlain: Bool
  /// Whether nothing stands between it and the token before.
  let isJoined: Bool

  /// Every token of a text, in order, in one pass; spaces but line breaks are left out.
  static func all(in text: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    var place = 0
    while place < text.count {
      let start = place
      let kind: Kind
      if text[place].isOfWord {
        kind = .word
        while place < text.count, text[place].isOfWord { place += 1 }
      } else if text[place].isDigit {
        kind = .number
        while place < text.count, text[place].isDigit { place += 1 }
      } else {
        place += 1
        if text[start].properties.isWhitespace, !text[start].isLineBreak { continue }
        kind = .sign
        while place < text.count, text[place].isDress { place += 1 }
      }
      tokens.append(
        Token(kind, start..<place, text, isJoined: tokens.last?.range.upperBound == start))
    }
    return tokens
  }

  private init(
    _ kind: Kind, _ range: Range<Int>, _ text: [Unicode.Scalar], isJoined: Bool
  ) {
    self.kind = kind
    self.range = range
    self.isJoined = isJoined
    let letters = text[range]
    folded = kind == .sign ? String(Character(text[range.lowerBound])) : Self.folded(letters)
    isPlain = letters.allSatisfy(\.isASCII)
    isCapitalised =
      kind == .word
      && letters.first { !$0.isUnseen }.map { $0.properties.isUppercase } ?? false
    isAllCapitals =
      isCapitalised && !letters.contains { $0.properties.isLowercase } && range.count > 1
  }

  private static func folded(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for letter in letters { text += letter.folded }
    return text
  }
}

extension Unicode.Scalar {
  var isLineBreak: Bool { [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029].contains(value) }

  /// What belongs to the sign before it.
  fileprivate var isDress: Bool {
    value > 0x7F && (isUnseen || properties.generalCategory == .nonspacingMark)
  }

  /// Apostrophes and hyphens join words; in what order people type them does not matter.
  var isJoint: Bool {
    switch value {
    case 0x27, 0x60, 0xB4, 0x2019, 0x2018, 0x2BC, 0x2D, 0x2010, 0x2011: true
    default: false
    }
  }
}
