extension Unicode.Scalar {
  /// True for what takes no room on a page: spaces of no width, marks of direction and joiners. Two
  /// names of which one holds such a character look the same and are not.
  public var isInvisible: Bool {
    switch value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

extension String {
  /// The first invisible character, as Unicode names it: `U+200B`; nil when there is none.
  public var invisible: String? {
    guard let scalar = unicodeScalars.first(where: \.isInvisible) else { return nil }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Why it cannot be the name of anything: it holds what nobody sees. Nil when it can. What
  /// participants write is no name, and stays as it is.
  public var nameFault: Phrase? {
    if let invisible { return .holdsInvisible(invisible) }
    return isHarmless ? nil : .holdsInvisibleCommand
  }
}

extension Phrase {
  /// What is said of a name with an invisible character.
  public static func holdsInvisible(_ character: String) -> Phrase {
    Phrase(
      """
      Ce nom contient un caractère invisible, \(character)\u{A0}: deux noms sembleraient le même. \
      Retapez-le.
      """,
      """
      This name holds an invisible character, \(character): two names would look the same. Type it \
      anew.
      """)
  }
}
