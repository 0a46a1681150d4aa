extension Unicode.Scalar {
  /// False for what steers a terminal or turns the direction of writing without being seen.
  public var isHarmless: Bool {
    switch value {
    case 0x09, 0x0A: true
    // The control characters of Unicode, then what embeds, overrides or isolates a direction.
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}

extension String {
  /// True when every character of it is harmless.
  public var isHarmless: Bool { unicodeScalars.allSatisfy(\.isHarmless) }

  /// The text without anything that a terminal would obey instead of showing; tabs become spaces.
  public var harmless: String {
    guard unicodeScalars.contains(where: { !$0.isHarmless || $0 == "\t" }) else { return self }
    var text = UnicodeScalarView()
    for scalar in unicodeScalars where scalar.isHarmless {
      text.append(scalar == "\t" ? " " : scalar)
    }
    return String(text)
  }
}

extension Phrase {
  /// What is said of a text that is not harmless.
  public static let holdsInvisibleCommand = Phrase(
    "Ce texte contient un caractère de commande invisible. Retapez-le.",
    "This text holds an invisible control character. Type it anew.")
}
