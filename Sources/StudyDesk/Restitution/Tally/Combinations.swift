import Disclosure

/// All combinations of categories that somebody may be in who is in one at least, such as the
/// conditions that one person has.
struct Combinations {
  /// Of more categories there would be too many combinations to ask about, answer by answer.
  private static let most = 3

  let categories: [String]

  /// Nil where they are too many to tell apart, or where there is only one.
  init?(of categories: [String]) {
    guard (2...Self.most).contains(categories.count) else { return nil }
    self.categories = categories
  }

  /// The names of those that pass, each of its categories in their order.
  func names(where isWanted: ([String]) -> Bool = { _ in true }) -> [String] {
    (1..<(1 << categories.count)).map { bits in
      categories.indices.filter { bits & (1 << $0) != 0 }.map { categories[$0] }
    }.filter(isWanted).map(Self.name)
  }

  /// The name of the one that holds exactly these; nil when there is none.
  func name(of held: [String]) -> String? {
    let known = categories.filter(held.contains)
    return known.isEmpty ? nil : Self.name(known)
  }

  private static func name(_ categories: [String]) -> String { categories.joined(separator: "+") }

  /// What a combination of that name holds.
  static func parts(of name: String) -> [String] { name.split(separator: "+").map(String.init) }
}

extension FigureLayout {
  /// Where people are sorted by condition, with what they may have at once; nil where they are not,
  /// or where each condition is told apart by itself.
  var conditions: (place: Int, combinations: Combinations)? {
    guard let place = dimensions.firstIndex(where: \.isOfConditions),
      let combinations = Combinations(of: dimensions[place].leaves)
    else { return nil }
    return (place, combinations)
  }

  /// The dimensions of which a person may be in several categories, each told apart by itself: answers, gaps
  /// that were closed, and conditions that are too many to be told apart together.
  var dimensionsApart: [Int] {
    dimensions.indices.filter { place in
      dimensions[place].isOfConditions
        ? conditions == nil : place == columnOfSeveralAnswers || countsClosedGaps(in: place)
    }
  }

  /// The dimension of answers where one person may give several of them; nil for another figure, and where
  /// gaps that were closed are counted.
  var columnOfSeveralAnswers: Int? {
    guard case .answers(let source) = figure.subject, source.checklist == nil else { return nil }
    return dimensions.firstIndex { $0.id == CountTable.answer && $0.membership == .anyNumber }
  }

  /// Whether a group is asked about by what its people are in at once. Of answers, those of a condition are
  /// not: there would be too many to ask about.
  func isAsked(_ group: Address, by dimension: Int) -> Bool {
    group.coordinates[dimension] == .total
      && (dimension != columnOfSeveralAnswers
        || zip(dimensions, group.coordinates).allSatisfy { !$0.isOfConditions || $1 == .total })
  }

  private func countsClosedGaps(in place: Int) -> Bool {
    guard case .answers(let source) = figure.subject else { return false }
    return source.reduction == .closed && dimensions[place].id == CountTable.answer
  }

  /// The dimensions, with conditions told apart by all that somebody has.
  func dimensionsTogether() throws(TableFault) -> [TableDimension] {
    guard let conditions else { return dimensions }
    var together = dimensions
    together[conditions.place] = try TableDimension(
      dimensions[conditions.place].id, leaves: conditions.combinations.names())
    return together
  }
}

extension TableDimension {
  /// Whether people are sorted by what they suffer from.
  var isOfConditions: Bool { id == PlannedFigure.Axis.condition.rawValue }
}
