import Wording

extension Sequence<Phrase> {
  /// The texts one after the other, a comma between them.
  var withCommas: Phrase {
    let all = Array(self)
    return Phrase(
      all.map(\.french).joined(separator: ", "), all.map(\.english).joined(separator: ", "))
  }
}

extension Phrase {
  /// A count with its noun.
  static func count(_ count: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
    Phrase(Language.french.count(count, one, many), Language.english.count(count, one, many))
  }

  /// A whole number.
  static func number(_ value: Int) -> Phrase {
    Phrase(Language.french.number(value), Language.english.number(value))
  }
}
