import StudyDesk
import StudyModel
import StudyNeeds
import Wording

/// A text in front of a reader, sentence by sentence, with one key for each frequent theme.
///
/// A plain value: keys go in, lines come out.
struct CodingScreen {
  /// What a key asks for.
  enum Wish: Equatable {
    /// Nothing but to draw again.
    case nothing
    /// Mark these words with that theme.
    case mark(Passage, ID<Theme>)
    /// Choose among all themes for these words.
    case chooseTheme(Passage)
    /// Take the last mark in this text back.
    case undo
    /// This text is read; the next one.
    case finish
    /// The next text; this one stays unread.
    case skip
    /// Words to search for.
    case find
    case stop
  }

  /// One sentence of one answer.
  private struct Unit {
    let answer: Int
    let words: [Range<Int>]
  }

  let text: CodedText
  let codebook: Codebook
  /// The themes under the keys 1 to 9.
  let favourites: [Theme]
  /// What is marked so far, oldest first.
  var marks: [(mark: Mark, place: MarkPlace)]
  private let units: [Unit]
  private var unit = 0
  /// The words selected in the sentence.
  private var selected: ClosedRange<Int>

  init(
    _ text: CodedText, marks: [(mark: Mark, place: MarkPlace)], codebook: Codebook,
    favourites: [Theme]
  ) {
    self.text = text
    self.codebook = codebook
    self.favourites = Array(favourites.prefix(9))
    self.marks = marks
    units = text.answers.enumerated().flatMap { index, answer in
      Sentence.all(in: answer.text).map { Unit(answer: index, words: $0.words) }
    }
    selected = 0...max(0, (units.first?.words.count ?? 1) - 1)
  }

  /// The words that a theme would be given to; nil in a text of spaces alone.
  var passage: Passage? {
    guard units.indices.contains(unit) else { return nil }
    let words = units[unit].words
    let start = words[selected.lowerBound].lowerBound
    return Passage(
      place: text.answers[units[unit].answer].place, start: start,
      length: words[selected.upperBound].upperBound - start)
  }

  /// Takes a key and says what is to be done.
  mutating func press(_ key: Key) -> Wish {
    switch key {
    case .down: move(to: unit + 1)
    case .up: move(to: unit - 1)
    case .right: select(selected.lowerBound, selected.upperBound + 1)
    case .left: select(selected.lowerBound, selected.upperBound - 1)
    case .character(")"): select(selected.lowerBound + 1, selected.upperBound)
    case .character("("): select(selected.lowerBound - 1, selected.upperBound)
    case .enter: return .finish
    case .interrupt, .endOfInput, .character("q"): return .stop
    case .character("p"): return .skip
    case .character("u"), .backspace: return .undo
    case .character("/"): return .find
    case .character("t"): return passage.map { .chooseTheme($0) } ?? .nothing
    case .character(let scalar): return theme(under: scalar)
    default: break
    }
    return .nothing
  }

  private func theme(under scalar: Unicode.Scalar) -> Wish {
    guard let number = Int(String(scalar)), favourites.indices.contains(number - 1), let passage
    else { return .nothing }
    return .mark(passage, favourites[number - 1].id)
  }

  private mutating func move(to next: Int) {
    guard units.indices.contains(next) else { return }
    unit = next
    selected = 0...units[unit].words.count - 1
  }

  private mutating func select(_ first: Int, _ last: Int) {
    guard units.indices.contains(unit), first >= 0, last < units[unit].words.count, first <= last
    else { return }
    selected = first...last
  }
}

extension CodingScreen {
  /// The text of each answer with the selected words between marks, « ▸ » and « ◂ ».
  func shownAnswers() -> [(question: Phrase, text: String)] {
    text.answers.enumerated().map { index, answer in
      guard let passage, passage.place == answer.place else {
        return (answer.question, answer.text)
      }
      let scalars = Array(answer.text.unicodeScalars)
      var shown = String.UnicodeScalarView()
      shown.append(contentsOf: scalars[..<passage.start])
      shown.append("▸")
      shown.append(contentsOf: scalars[passage.range])
      shown.append("◂")
      shown.append(contentsOf: scalars[passage.range.upperBound...])
      return (answer.question, String(shown))
    }
  }

  /// The lines to show, no wider than that.
  func lines(_ language: Language, width: Int, left: Int) -> [String] {
    var page = FactPage(language, width: width)
    page.title(
      "\(text.participant)",
      Phrase(same: "· ") + text.origin.words + Phrase(same: " · ") + text.day.words
        + Phrase(" · encore \(left) à lire", " · \(left) left to read"))
    for (question, words) in shownAnswers() {
      page.section(question)
      page.paragraph(Phrase(same: words))
    }
    if !marks.isEmpty {
      page.section(Phrase("Classé", "Coded"))
      page.rows(marks.map { [codebook.words(of: $0.mark), $0.place.words(in: text)] })
    }
    page.section(Phrase("Thèmes", "Themes"))
    page.rows(favourites.enumerated().map { [Phrase(same: "\($0 + 1)"), $1.label] })
    page.gap()
    page.paragraph(Self.keys, lead: "")
    return page.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  private static let keys = Phrase(
    """
    ↑ ↓ phrase · ← → fin du passage · ( ) début · 1–9 thème · t autre thème · u annuler · Entrée lu, \
    texte suivant · p passer · / chercher · q arrêter
    """,
    """
    ↑ ↓ sentence · ← → end of the passage · ( ) beginning · 1–9 theme · t other theme · u undo · Enter \
    read, next text · p skip · / search · q stop
    """)
}
