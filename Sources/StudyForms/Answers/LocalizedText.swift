import JSONTree
public import Wording

/// A text with its translations, as a form carries them.
public struct LocalizedText: Hashable, Sendable {
  /// The text as written, in the form's own language.
  public let text: String
  /// The translations by language code (`fr`, `en-GB`).
  public let translations: [String: String]

  /// A text with its translations by language code.
  public init(_ text: String, translations: [String: String] = [:]) {
    self.text = text
    self.translations = translations
  }

  /// The text of a member, with the translations beside it (`_text`); nil when there is neither.
  init?(_ object: JSONObject, _ name: String) {
    let text = object[name]?.string
    var translations: [String: String] = [:]
    for entry in object["_" + name]?["extension"]?.array ?? [] {
      guard entry["url"]?.string == Extension.translation.url else { continue }
      let parts = entry["extension"]?.array ?? []
      let language = parts.first { $0["url"]?.string == "lang" }?["valueCode"]?.string
      let content = parts.first { $0["url"]?.string == "content" }
      guard let language, let words = content?["valueString"] ?? content?["valueMarkdown"],
        let words = words.string
      else { continue }
      translations[language] = words
    }
    guard text != nil || !translations.isEmpty else { return nil }
    self.init(text ?? translations.min { $0.key < $1.key }?.value ?? "", translations: translations)
  }

  /// The text in that language, or as written when it is not translated.
  public subscript(_ language: Language) -> String {
    if let exact = translations[language.rawValue] { return exact }
    let regional = translations.filter { $0.key.lowercased().hasPrefix(language.rawValue + "-") }
    return regional.min { $0.key < $1.key }?.value ?? text
  }

  /// The text in French and in English.
  public var phrase: Phrase { Phrase(self[.french], self[.english]) }

  /// The text as written and all its translations.
  var everyWording: [String] { [text] + translations.values }
}
