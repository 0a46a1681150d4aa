import StudyForms

/// The languages of a form: which its texts are written in, and the code of each.
struct XLSLanguages {
  /// The language of `label` without a name, and of texts that are not translated.
  let base: String?

  init(default name: String?, _ survey: XLSColumns) {
    let labels = survey.all("label")
    let first = labels.contains { $0.language == nil } ? nil : labels.first?.language
    base = (name ?? first).flatMap(Self.code)
  }

  /// The code of a language named `Français (fr)`, `fr` or `French`; nil when it is not clear.
  static func code(_ name: String) -> String? {
    let name = name.trimmed
    if name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
      let inside = name[name.index(after: open)...].dropLast().trimmed
      return isCode(inside) ? inside : nil
    }
    return names[name.lowercased()] ?? (isCode(name) ? name : nil)
  }

  private static func isCode(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count) else { return false }
    return parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
    }
  }

  private static let names = [
    "français": "fr", "francais": "fr", "french": "fr", "anglais": "en", "english": "en",
    "español": "es", "espanol": "es", "spanish": "es", "espagnol": "es", "deutsch": "de",
    "german": "de", "allemand": "de", "português": "pt", "portuguese": "pt", "portugais": "pt",
    "italiano": "it", "italian": "it", "italien": "it", "arabic": "ar", "arabe": "ar",
    "العربية": "ar", "türkçe": "tr", "turkish": "tr", "turc": "tr", "polski": "pl",
    "polish": "pl", "polonais": "pl",
  ]

  /// How a form names a language.
  static func name(of code: String) -> String {
    switch code {
    case "fr": "Français (fr)"
    case "en": "English (en)"
    default: "\(code) (\(code))"
    }
  }

  /// The text of a row in all its languages.
  func text(_ row: XLSRow, _ name: String) -> LocalizedText? {
    var plain: String?
    var translations: [String: String] = [:]
    for column in row.columns.all(name) {
      guard let text = row[column] else { continue }
      if let code = column.code {
        translations[code] = text
      } else if column.language == nil {
        plain = text
      }
    }
    let main = base.flatMap { translations.removeValue(forKey: $0) } ?? plain
    guard main != nil || !translations.isEmpty else { return nil }
    let first = translations.min { $0.key < $1.key }
    return LocalizedText(main ?? first?.value ?? "", translations: translations)
  }
}
