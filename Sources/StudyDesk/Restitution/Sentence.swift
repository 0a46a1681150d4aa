import Disclosure
import Restitution
import Wording

/// A sentence of the plan with blanks for numbers: « {journal} ont écrit, {parcours.finished}… ».
///
/// Blanks are filled only from counts that may be printed. A sentence of which one blank stays
/// empty is left out of the report.
struct Sentence {
  /// What a blank asks for: `{figure}`, `{figure.category}`, `{figure.first}`, `{figure.first-count}`.
  struct Blank: Hashable {
    enum Part: Hashable {
      /// Everybody counted in the figure.
      case total
      /// The people in that category.
      case category(String)
      /// The words for the category with most people.
      case first
      /// The people in the category with most.
      case firstCount
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
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    figure = parts.first ?? ""
    switch parts.dropFirst().first {
    case nil: part = .total
    case "first": part = .first
    case "first-count": part = .firstCount
    case .some(let category): part = .category(category)
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
    case .first:
      return table.first.map { labels.label(of: $0, in: dimensions[0]) }
    case .firstCount:
      return table.first.map {
        table[[.leaf($0)]].words(of: table.total, percentagesFrom: percentagesFrom)
      }
    }
  }
}

extension PublishableTable {
  /// The category with most people, as far as what is printed tells: nil when two have as many, or
  /// a hidden one could have more.
  fileprivate var first: String? {
    let printed = dimensions[0].leaves.compactMap { leaf in
      self[[.leaf(leaf)]].people.map { (leaf, $0) }
    }.sorted { $0.1 > $1.1 }
    guard let most = printed.first, printed.dropFirst().first.map({ $0.1 < most.1 }) ?? true else {
      return nil
    }
    guard printed.count < dimensions[0].leaves.count, dimensions[0].membership == .exactlyOne
    else { return most.0 }
    guard let all = total?.people else { return nil }
    return all - printed.map(\.1).reduce(0, +) < most.1 ? most.0 : nil
  }
}
