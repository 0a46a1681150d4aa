import Disclosure
import Restitution
import Wording

/// A sentence of the plan with blanks for numbers: « {journal} ont écrit, {parcours.finished}… ».
///
/// Blanks are filled only from counts that may be printed. A sentence of which one blank stays
/// empty is left out of the report.
struct Sentence {
  /// What a blank asks for: `{figure}` for « 45 personnes », `{figure.category}` for « 39 personnes
  /// sur 45 (87 %) », `{figure.category.number}` for « 39 », `{figure.top}` for the three categories
  /// printed with most people: « Lire » (36), « Ajouter » (33) et « Écrire » (23).
  struct Blank: Hashable {
    enum Part: Hashable {
      /// Everybody counted in the figure.
      case total
      /// The people in that category.
      case category(String)
      /// The bare number of people in that category.
      case number(String)
      /// The categories with most people.
      case top
    }

    let figure: String
    let part: Part
  }

  private enum Piece: Hashable {
    case text(String)
    case blank(Blank)
  }

  private let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.text(String(rest[..<open])))
      pieces.append(.blank(Blank(String(rest[rest.index(after: open)..<close]))))
      rest = rest[rest.index(after: close)...]
    }
    self.pieces = pieces + [.text(String(rest))]
  }

  var blanks: [Blank] {
    pieces.compactMap { if case .blank(let blank) = $0 { blank } else { nil } }
  }

  /// The sentence with its blanks filled; nil when one cannot be.
  func filled(with figures: [Figure], percentagesFrom: Int, in language: Language) -> String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .blank(let blank):
        guard let figure = figures.first(where: { $0.id == blank.figure }),
          let words = figure.words(for: blank.part, percentagesFrom: percentagesFrom)
        else { return nil }
        text += words[language]
      }
    }
    return text
  }
}

extension Sentence.Blank {
  fileprivate init(_ text: String) {
    let parts = text.split(separator: ".").map(String.init)
    figure = parts.first ?? ""
    switch parts.dropFirst().first {
    case nil: part = .total
    case "top": part = .top
    case .some(let category):
      part = parts.dropFirst(2).first == "number" ? .number(category) : .category(category)
    }
  }
}

extension Figure {
  /// The words for a blank; nil when the number is not printed.
  fileprivate func words(for part: Sentence.Blank.Part, percentagesFrom: Int) -> Phrase? {
    guard !isWithheld, case .counts(let table, _) = content, dimensions.count == 1 else {
      return nil
    }
    switch part {
    case .total: return table.total.flatMap { $0.isHidden ? nil : $0.words() }
    case .category(let category):
      let count = table[[.leaf(category)]]
      return count.isHidden ? nil : count.words(of: table.total, percentagesFrom: percentagesFrom)
    case .number(let category):
      return table[[.leaf(category)]].people.map {
        Phrase(Language.french.number($0), Language.english.number($0))
      }
    case .top: return top(of: table)
    }
  }

  private func top(of table: PublishableTable) -> Phrase? {
    let top = table.top.map { leaf, people in
      let label = labels.label(of: leaf, in: dimensions[0])
      return Phrase(
        "«\u{A0}\(label.french)\u{A0}» (\(Language.french.number(people)))",
        "“\(label.english)” (\(Language.english.number(people)))")
    }
    guard let last = top.last else { return nil }
    let others = top.dropLast()
    guard !others.isEmpty else { return last }
    return Phrase(
      others.map(\.french).joined(separator: ", ") + " et " + last.french,
      others.map(\.english).joined(separator: ", ") + " and " + last.english)
  }
}

extension PublishableTable {
  /// The three categories printed with most people and those that have as many as the third; none
  /// when each person is in one and a hidden one could have more.
  fileprivate var top: [(leaf: String, people: Int)] {
    let printed = dimensions[0].leaves.compactMap { leaf in
      self[[.leaf(leaf)]].people.map { (leaf: leaf, people: $0) }
    }
    guard let least = printed.map(\.people).sorted(by: >).prefix(3).last,
      least > mostHidden(printed)
    else { return [] }
    return printed.enumerated().filter { $0.element.people >= least }
      .sorted { (-$0.element.people, $0.offset) < (-$1.element.people, $1.offset) }
      .map(\.element)
  }

  /// The most people a hidden category could have.
  private func mostHidden(_ printed: [(leaf: String, people: Int)]) -> Int {
    if printed.count == dimensions[0].leaves.count { return 0 }
    // Where people may be in several categories, a count of nearly everybody is hidden too: there
    // the sentence speaks of the counts that are printed.
    guard dimensions[0].membership == .exactlyOne else { return 0 }
    return (total?.people).map { $0 - printed.map(\.people).reduce(0, +) } ?? .max
  }
}
