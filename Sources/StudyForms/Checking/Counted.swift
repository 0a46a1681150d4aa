import Wording

/// What is counted in messages.
enum Counted: Sendable {
  case answers, characters, digits, bytes

  /// A count with its noun: `3 réponses`, `3 answers`.
  func callAsFunction(_ count: Int) -> Phrase {
    let (one, many) = nouns
    return .count(count, one, many)
  }

  private var nouns: (Phrase, Phrase) {
    switch self {
    case .answers: (Phrase("réponse", "answer"), Phrase("réponses", "answers"))
    case .characters: (Phrase("caractère", "character"), Phrase("caractères", "characters"))
    case .digits: (Phrase("chiffre", "digit"), Phrase("chiffres", "digits"))
    case .bytes: (Phrase("octet", "byte"), Phrase("octets", "bytes"))
    }
  }
}
