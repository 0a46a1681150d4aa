import Wording

/// A page for the terminal: a title, sections, facts in columns.
struct FactPage {
  private let language: Language
  private let ink: Ink
  private let width: Int
  private(set) var lines: [String] = []

  init(_ language: Language, width: Int = 80, hasColours: Bool = false) {
    self.language = language
    ink = Ink(hasColours: hasColours)
    self.width = max(40, min(width, 100))
  }

  /// A page in the language of this run, as wide as the terminal.
  static func forConsole(_ console: Console = .standard) -> FactPage {
    FactPage(spokenLanguage, width: console.width, hasColours: console.hasColours)
  }

  var text: String { lines.joined(separator: "\n") }

  mutating func title(_ text: String, _ words: Phrase) {
    lines.append(ink.strong(text.harmless) + "  " + words[language].harmless)
  }

  mutating func section(_ phrase: Phrase) {
    if !lines.isEmpty { lines.append("") }
    lines += Wrapping.lines(phrase[language].harmless, width: width, lead: "")
      .map { ink.strong($0) }
  }

  mutating func gap() { lines.append("") }

  /// Labels and what they say, the labels in one column.
  mutating func facts(_ facts: [(Phrase, Phrase)]) {
    let widest = facts.map { Wrapping.columns($0.0[language]) }.max() ?? 0
    for (label, words) in facts {
      add(words[language], lead: "  " + padded(label[language], widest) + "  ")
    }
  }

  /// Rows of words, each column as wide as its widest.
  mutating func rows(_ rows: [[Phrase]]) {
    guard let count = rows.map(\.count).max(), count > 0 else { return }
    let widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? Wrapping.columns($0[column][language]) : 0 }.max()
        ?? 0
    }
    for row in rows {
      let head = row.dropLast().enumerated().map { padded($1[language], widths[$0]) + "  " }
      add(row.last?[language] ?? "", lead: "  " + head.joined())
    }
  }

  /// Short words beside each other, in as many columns as fit, read downwards.
  mutating func columns(_ words: [Phrase]) {
    let texts = words.map { $0[language] }
    let widest = (texts.map { Wrapping.columns($0) }.max() ?? 0) + 2
    let count = max(1, (width - 2) / widest)
    let height = (texts.count + count - 1) / count
    for row in 0..<height {
      let cells = stride(from: row, to: texts.count, by: height).map { padded(texts[$0], widest) }
      lines.append("  " + cells.joined().harmless.trimmed)
    }
  }

  /// A text on as many lines as it needs.
  mutating func paragraph(_ phrase: Phrase, lead: String = "  ") {
    add(phrase[language], lead: lead)
  }

  private mutating func add(_ text: String, lead: String) {
    lines += Wrapping.lines(text.harmless, width: width, lead: lead)
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - Wrapping.columns(text)))
  }
}
