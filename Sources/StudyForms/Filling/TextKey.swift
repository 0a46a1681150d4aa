/// Words reduced to what people mean by them: no capitals, accents or punctuation.
enum TextKey {
  static func of(_ text: String) -> String {
    var words: [String] = []
    var word = ""
    for character in text.lowercased() {
      if let plain = accents[character] {
        word += plain
      } else if character.isLetter || character.isNumber {
        word.append(character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    // Signs alone, as in « < 1 » and « > 1 », would otherwise say the same.
    var signs = text.filter { "<>≤≥=+".contains($0) }
    if let first = text.first, "-−".contains(first) { signs = "-" + signs }
    return (words + (signs.isEmpty ? [] : [signs])).joined(separator: " ")
  }

  private static let accents: [Character: String] = [
    "à": "a", "â": "a", "ä": "a", "á": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e",
    "î": "i", "ï": "i", "í": "i", "ô": "o", "ö": "o", "ó": "o", "ù": "u", "û": "u", "ü": "u",
    "ú": "u", "ÿ": "y", "ñ": "n", "œ": "oe", "æ": "ae",
  ]
}
