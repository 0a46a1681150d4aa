import StudyDesk
import StudyModel
import Wording

/// The cockpit as a page of text.
struct StatusPage {
  let cockpit: Cockpit
  let study: Study
  let language: Language
  let ink: Ink
  /// True for a demonstration, whose people are all invented.
  let isInvented: Bool
  /// Columns of the page.
  let width: Int

  /// Longer lists are cut there.
  static let shownLines = 6

  init(
    _ cockpit: Cockpit, of study: Study, in language: Language, width: Int, hasColours: Bool,
    isInvented: Bool = false
  ) {
    self.isInvented = isInvented
    self.cockpit = cockpit
    self.study = study
    self.language = language
    self.width = min(max(width, 60), 100)
    ink = Ink(hasColours: hasColours)
  }

  /// The whole page, without a line feed at its end.
  var text: String {
    let lists = [
      awaited, late, due, silent, renewals, quarantined, toErase, restitutions, changedTexts,
      keysOutOfReach, leftovers,
    ]
    let parts =
      [title, recruitment, intakes, interviews] + lists.filter { !$0.isEmpty } + [
        allQuiet, toConfirm,
      ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  /// A section's heading with the number of things in it.
  func heading(_ words: String, _ count: Int? = nil, isPressing: Bool = false) -> String {
    guard let count else { return ink.strong(words) }
    let number = language.number(count)
    return ink.strong(words) + "  " + (isPressing ? ink.pressing(number) : number)
  }

  /// A list under its heading; a long one is cut and says how many more there are.
  func list<Element>(
    _ heading: String, _ elements: [Element], _ line: (Element) -> String
  ) -> [String] {
    guard !elements.isEmpty else { return [] }
    let isCut = elements.count > Self.shownLines + 1
    let shown = isCut ? elements.prefix(Self.shownLines) : elements[...]
    return [heading] + shown.map { "  " + line($0) }
      + (isCut ? ["  " + ink.faint(more(elements.count - Self.shownLines))] : [])
  }

  private func more(_ count: Int) -> String {
    say("… et \(language.number(count)) autres", "… and \(language.number(count)) more")
  }

  func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  func lean(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
