import Wording

/// A page of plain text in lines of at most 76 columns.
struct PlainPage {
  private static let width = 76
  private let language: Language
  private var lines: [String] = []

  init(_ language: Language) { self.language = language }

  /// The page, its last line ended.
  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func gap() { lines.append("") }
  mutating func line(_ phrase: Phrase) { lines.append(phrase[language]) }
  mutating func paragraph(_ phrase: Phrase) { add(phrase, first: "  ", others: "  ") }
  mutating func item(_ phrase: Phrase) { add(phrase, first: "  – ", others: "    ") }
  mutating func detail(_ phrase: Phrase) { add(phrase, first: "    ", others: "    ") }

  mutating func heading(_ phrase: Phrase) {
    lines += ["", phrase[language].uppercased(), ""]
  }

  /// Breaks between words; no-break spaces hold their neighbours together.
  private mutating func add(_ phrase: Phrase, first: String, others: String) {
    var line = first
    var isBlank = true
    for word in phrase[language].split(separator: " ") {
      if !isBlank, line.count + 1 + word.count > Self.width {
        lines.append(line)
        line = others
        isBlank = true
      }
      line += (isBlank ? "" : " ") + word
      isBlank = false
    }
    lines.append(line)
  }
}
