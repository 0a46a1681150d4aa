/// A text in French and in English, side by side, so that neither is written without the other.
public struct Phrase: Hashable, Sendable {
  /// The text in French, with French spaces before double punctuation.
  public let french: String
  /// The text in English.
  public let english: String

  /// A text in both languages: `Phrase("Bonjour", "Good morning")`.
  public init(_ french: String, _ english: String) {
    self.french = french
    self.english = english
  }

  /// One text that is the same in both languages, such as a code or a proper noun.
  public init(same text: String) { self.init(text, text) }

  /// The text in that language.
  public subscript(_ language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }

  /// The text between the quotation marks of its language.
  public var quoted: Phrase { Phrase("«\u{A0}\(french)\u{A0}»", "“\(english)”") }

  /// Two texts, the second after the first.
  public static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(left.french + right.french, left.english + right.english)
  }
}
