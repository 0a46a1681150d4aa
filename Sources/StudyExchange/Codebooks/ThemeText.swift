import StudyModel
import Wording

/// What a theme says in one language.
public struct ThemeText: Hashable, Sendable {
  /// The theme in a few words.
  public var label: String
  /// What belongs to it; empty when nobody said.
  public var definition: String
  /// What does not; nil when nothing needs saying.
  public var exclusions: String?
  /// Invented sentences that belong to it.
  public var examples: [String]

  /// A theme's words in one language.
  public init(
    label: String, definition: String, exclusions: String? = nil, examples: [String] = []
  ) {
    self.label = label
    self.definition = definition
    self.exclusions = exclusions
    self.examples = examples
  }

  init(_ theme: Theme, in language: Language) {
    self.init(
      label: theme.label[language], definition: theme.definition[language],
      exclusions: theme.exclusions?[language], examples: theme.examples.map { $0[language] })
  }
}

extension ThemeText {
  private static let bullet = "• "

  /// All but the label as one text, as other programs describe a code: the definition, then what
  /// does not belong, then examples, each under its heading.
  /// - Parameter isOneLine: true for programs that show a description in a field of one line.
  func description(in language: Language, isOneLine: Bool = false) -> String {
    var paragraphs = definition.isEmpty ? [] : [definition]
    if let exclusions { paragraphs.append(Self.exclusions[language] + " " + exclusions) }
    if !examples.isEmpty {
      paragraphs.append(Self.examples[language] + "\n" + Self.list(examples))
    }
    guard isOneLine else { return paragraphs.joined(separator: "\n\n") }
    return paragraphs.map(\.onOneLine).joined(separator: " | ")
  }

  /// Takes apart what `description` put together, in either language; a text without those headings
  /// is a definition.
  init(label: String, description: String) {
    self.init(label: label, definition: "")
    var rest: [String] = []
    let text = description.replacing("\r\n", with: "\n").replacing(" | ", with: "\n\n")
    for paragraph in text.split(separator: "\n\n").map({ String($0) }) {
      if let words = paragraph.after(any: Self.exclusions) {
        exclusions = words
      } else if let words = paragraph.after(any: Self.examples) {
        examples = Self.items(words.replacing(" " + Self.bullet, with: "\n" + Self.bullet))
      } else {
        rest.append(paragraph)
      }
    }
    definition = rest.joined(separator: "\n\n")
  }

  private static let exclusions = Phrase("Exclusions\u{A0}:", "Exclusions:")
  private static let examples = Phrase("Exemples\u{A0}:", "Examples:")

  /// One text a line; further lines of a text stand further in.
  static func list(_ texts: [String]) -> String {
    texts.map { bullet + $0.replacing("\n", with: "\n  ") }.joined(separator: "\n")
  }

  /// The texts of such a list; lines without a bullet are texts of their own.
  static func items(_ text: String) -> [String] {
    var items: [String] = []
    for line in text.replacing("\r\n", with: "\n").split(separator: "\n") {
      if line.hasPrefix("  "), let last = items.indices.last {
        items[last] += "\n" + line.dropFirst(2)
      } else {
        items.append(String(line.hasPrefix(bullet) ? line.dropFirst(bullet.count) : line))
      }
    }
    return items
  }
}

extension String {
  /// The same words, a space between them instead of line breaks and further spaces.
  var onOneLine: String {
    split { $0 == "\n" || $0 == "\r\n" || $0 == " " || $0 == "\t" }.joined(separator: " ")
  }
}

extension String {
  /// What follows a heading in either language, its spaces of any kind.
  fileprivate func after(any heading: Phrase) -> String? {
    for language in Language.allCases {
      for words in [heading[language], heading[language].replacing("\u{A0}", with: " ")]
      where hasPrefix(words) {
        return String(dropFirst(words.count).drop { $0.isWhitespace })
      }
    }
    return nil
  }
}
