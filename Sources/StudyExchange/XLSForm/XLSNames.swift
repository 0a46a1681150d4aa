/// Gives names that XML takes, each once.
struct XLSNames {
  // A form has a node of this name already.
  private var taken: Set<String> = ["meta"]

  /// The nearest name that is still free.
  mutating func name(for text: String) -> String {
    let plain = Self.legal(text)
    var name = plain
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(plain)_\(number)"
      number += 1
    }
    return name
  }

  /// A name that stays as it is; nil when it cannot, or is taken.
  mutating func keep(_ name: String) -> String? {
    guard !name.isEmpty, !name.contains(where: \.isWhitespace),
      taken.insert(name.lowercased()).inserted
    else { return nil }
    return name
  }

  private static func legal(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": name.unicodeScalars.append(scalar)
      default: name += plain[Character(scalar)] ?? "_"
      }
    }
    let first = name.unicodeScalars.first
    let begins = first.map { $0 == "_" || ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    return begins == true ? name : "_" + name
  }

  private static let plain: [Character: String] = [
    "à": "a", "â": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i",
    "ô": "o", "ù": "u", "û": "u", "ü": "u", "œ": "oe", "æ": "ae",
  ]

  /// The name of a choice: what its code is when no space is in it.
  static func choice(_ code: String) -> String {
    let words = code.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? "choice" : words.joined(separator: "_")
  }
}
