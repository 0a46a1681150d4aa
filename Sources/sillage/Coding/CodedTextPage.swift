import StudyDesk
import StudyModel
import Wording

/// A text with what was marked in it, to be read.
struct CodedTextPage {
  private var page = FactPage.forConsole()

  /// - Parameter reader: who reads the page.
  init(
    _ text: CodedText, marks: [(mark: Mark, place: MarkPlace)], codebook: Codebook, reader: String
  ) {
    page.title(
      "\(text.participant)",
      Phrase(same: "· ") + text.origin.words + Phrase(same: " · ") + text.day.words)
    for answer in text.answers {
      page.section(answer.question)
      page.paragraph(Phrase(same: answer.text))
    }
    guard !marks.isEmpty else { return }
    page.section(Phrase("Passages classés", "Coded passages"))
    add(
      marks.map { mark, place in
        ("\(mark.reference(for: reader))", place.words(in: text), codebook.words(of: mark))
      })
  }

  /// Each passage on the whole width, its themes under it: beside it, two of them would leave it the
  /// width of a word.
  private mutating func add(_ marks: [(name: String, words: Phrase, themes: Phrase)]) {
    let widest = marks.map { Wrapping.columns($0.name) }.max() ?? 0
    for (name, words, themes) in marks {
      let padding = String(repeating: " ", count: widest - Wrapping.columns(name))
      page.paragraph(words, lead: "  " + name + padding + "  ")
      page.paragraph(
        Phrase("Thèmes\u{A0}: ", "Themes: ") + themes,
        lead: String(repeating: " ", count: widest + 4))
    }
  }

  var text: String { page.text }
}

extension Codebook {
  /// The theme under the one it is part of: « Accessibilité › Gestes ».
  func path(to theme: Theme) -> Phrase {
    guard let parent = theme.parent.flatMap({ self.theme($0) }) else { return theme.label }
    return parent.label + Phrase(same: " › ") + theme.label
  }

  /// The themes of a mark, by what they are called.
  func words(of mark: Mark) -> Phrase {
    mark.record.themes.map { theme($0)?.label ?? Phrase(same: $0.text) }.withCommas
  }
}

extension MarkPlace {
  /// The words that are marked, or what became of them.
  func words(in text: CodedText) -> Phrase {
    switch self {
    case .stands(let passage):
      let words = text.words(of: passage) ?? ""
      return Phrase("«\u{A0}\(words)\u{A0}»", "“\(words)”")
    case .asks:
      return Phrase("texte corrigé depuis\u{A0}: à reclasser", "amended since: to be coded again")
    case .gone:
      return Phrase("mots disparus du texte corrigé", "words gone from the amended text")
    }
  }
}
