extension Phrase {
  /// A count with its noun.
  public static func count(_ count: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
    Phrase(Language.french.count(count, one, many), Language.english.count(count, one, many))
  }

  /// A whole number.
  public static func number(_ value: Int) -> Phrase {
    Phrase(Language.french.number(value), Language.english.number(value))
  }
}

extension Sequence<Phrase> {
  /// The texts one after the other, a comma between them.
  public var withCommas: Phrase { joined(", ", ", ") }

  /// The texts one after the other, a semicolon between them.
  public var withSemicolons: Phrase { joined("\u{202F}; ", "; ") }

  private func joined(_ french: String, _ english: String) -> Phrase {
    Phrase(map(\.french).joined(separator: french), map(\.english).joined(separator: english))
  }
}
