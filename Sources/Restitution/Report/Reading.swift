import Disclosure
import Wording

/// A figure as it is read in one language.
struct Reading: Hashable, Sendable {
  let figure: Figure
  let language: Language
  let percentagesFrom: Int

  var dimensions: [TableDimension] { figure.dimensions }

  func name(_ dimension: Int) -> String { figure.labels.name(of: dimensions[dimension])[language] }

  func label(_ dimension: Int, _ leaf: String) -> String {
    figure.labels.label(of: leaf, in: dimensions[dimension])[language]
  }

  func label(_ dimension: Int, _ coordinate: Coordinate) -> String {
    figure.labels.label(of: coordinate, in: dimensions[dimension])[language]
  }

  func shortLabel(_ dimension: Int, _ leaf: String) -> String {
    figure.labels.shortLabel(of: leaf, in: dimensions[dimension])[language]
  }

  func words(_ count: PublishableCount, of base: PublishableCount?) -> String {
    count.words(language, of: base, percentagesFrom: percentagesFrom)
  }

  func shortWords(_ count: PublishableCount, of base: PublishableCount?) -> String {
    count.shortWords(language, of: base, percentagesFrom: percentagesFrom)
  }

  /// A mean in tenths: `3,4`.
  func tenths(_ value: Int) -> String { language.number(Double(value) / 10, decimals: 1) }

  /// « 34 personnes ont répondu. », or what may be said instead.
  var baseSentence: String {
    switch figure.content {
    case .counts(let table, _):
      guard let total = table.total else {
        return Phrase(
          "La même personne peut compter dans plusieurs lignes.",
          "The same person may count in several lines.")[language]
      }
      guard let people = total.people else {
        return Phrase(
          "Le nombre de personnes n’est pas publié.", "The number of people is not published.")[
            language]
      }
      return language.count(people, figure.base.one, figure.base.many) + "."
    case .means(let means):
      let least = language.number(means.threshold.people)
      return Phrase(
        "Chaque moyenne porte sur au moins \(least)\u{A0}personnes.",
        "Each mean is of at least \(least)\u{A0}people.")[language]
    }
  }

  /// A word on sums, where people may be in several categories.
  var severalSentence: String? {
    guard case .counts = figure.content,
      dimensions.contains(where: { $0.membership == .anyNumber })
    else { return nil }
    return Phrase(
      "La même personne peut compter dans plusieurs lignes ou colonnes\u{A0}: leur somme peut dépasser "
        + "l’ensemble.",
      "The same person may count in several lines or columns: together they may exceed the total.")[
        language]
  }

  /// True when a category of the figure is hidden, and not only a total, which no picture shows.
  var hasHiddenMarks: Bool {
    switch figure.content {
    case .counts(let table, _): table.cells.contains { $0.address.isLeaf && $0.count.isHidden }
    case .means: hasHidden
    }
  }

  /// True when a cell of the figure is hidden.
  var hasHidden: Bool {
    switch figure.content {
    case .counts(let table, _): table.hiddenCells > 0
    case .means(let means): means.cells.contains { $0.mean == .hidden }
    }
  }
}
