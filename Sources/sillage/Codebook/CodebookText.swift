import StudyModel
import Wording

/// A codebook as text to read, or some of its themes.
struct CodebookText {
  private let language: Language
  private let width: Int
  private(set) var lines: [String] = []

  init(_ codebook: Codebook, _ themes: [Theme], language: Language, width: Int) {
    self.language = language
    self.width = max(40, min(width, 90))
    if themes.count == codebook.themes.count {
      add(codebook.id.text + " (version\u{A0}\(codebook.version))", "")
    }
    for theme in themes {
      let depth = codebook.ancestors(of: theme).filter { above in
        themes.contains { $0.id == above.id }
      }.count
      add(theme, String(repeating: "  ", count: depth))
    }
  }

  private mutating func add(_ theme: Theme, _ margin: String) {
    if !lines.isEmpty { lines.append("") }
    add(theme.label[language] + " [\(theme.id)]", margin)
    add(theme.definition[language], margin + "  ")
    if let exclusions = theme.exclusions {
      add(Phrase("Pas ici\u{A0}: ", "Not here: ")[language] + exclusions[language], margin + "  ")
    }
    for example in theme.examples {
      add(
        Phrase("«\u{A0}\(example.french)\u{A0}»", "“\(example.english)”")[language], margin + "  ")
    }
  }

  private mutating func add(_ text: String, _ lead: String) {
    lines += Wrapping.lines(text.harmless, width: width, lead: lead)
  }
}
