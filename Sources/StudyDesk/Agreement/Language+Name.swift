import Wording

extension Language {
  /// What it is called.
  var name: Phrase {
    switch self {
    case .french: Phrase("français", "French")
    case .english: Phrase("anglais", "English")
    }
  }
}
