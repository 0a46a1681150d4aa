extension Unicode.Scalar {
  /// The letter without accents, small, in ASCII where there is such a letter: `É` is `e`, `Œ` is
  /// `oe`. What only dresses another letter, or is not seen at all, is nothing.
  var folded: String {
    if value < 0x80 { return String(Character(self)).lowercased() }
    if isUnseen || properties.generalCategory == .nonspacingMark { return "" }
    if let plain = Folding.plain[self] { return plain }
    return properties.lowercaseMapping
  }

  /// Joiners, soft hyphens and the like, which people neither see nor mean.
  var isUnseen: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  /// True for what words are made of: letters, what dresses them, and what is not seen in them.
  var isOfWord: Bool {
    if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
    if isUnseen { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }

  var isDigit: Bool { (0x30...0x39).contains(value) }
}

/// Letters of the languages around us and the plain letters they are read as.
enum Folding {
  static let plain: [Unicode.Scalar: String] = {
    let groups = [
      ("a", "àáâãäåāăą"), ("c", "çćč"), ("d", "ďđ"), ("e", "èéêëēĕėęěᵉ"), ("g", "ğģ"),
      ("i", "ìíîïīĭįı"), ("l", "łļľĺ"), ("m", "ᵐ"), ("n", "ñńņň"), ("o", "òóôõöøōŏőº"),
      ("r", "ŕřʳ"), ("s", "śşšș"), ("t", "ţťț"), ("u", "ùúûüūŭůűų"), ("y", "ýÿ"), ("z", "źżž"),
      ("oe", "œ"), ("ae", "æ"), ("ss", "ß"),
    ]
    var plain: [Unicode.Scalar: String] = [:]
    for (letter, dressed) in groups {
      for scalar in dressed.unicodeScalars {
        plain[scalar] = letter
        for capital in scalar.properties.uppercaseMapping.unicodeScalars
        where capital.value > 0x7F {
          plain[capital] = letter
        }
      }
    }
    return plain
  }()

  /// A text as dictionaries keep it: its words without accents, small, one space between them.
  static func words(_ text: String) -> [String] {
    Token.all(in: Array(text.unicodeScalars)).filter { $0.kind != .sign }.map(\.folded)
  }
}
