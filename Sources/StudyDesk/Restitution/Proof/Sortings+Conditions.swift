import Tabulation

/// Conditions: everybody in a study has one at least, and a reader knows it. So people are sorted by
/// all that they have at once, and nobody by having none.
extension Sortings {
  /// The place of a condition and its category of those who have it.
  /// - Parameter all: the conditions of the study.
  mutating func having(
    _ condition: String, of all: [String]
  ) throws -> (dimension: Int, category: Int) {
    guard let combinations = Combinations(of: all) else {
      let place = try place(of: .either(Dimension.condition + "=" + condition))
      return (place, category(Dimension.yes, of: place))
    }
    let place = try place(of: .combinations(Dimension.condition, combinations))
    return (place, category(Dimension.with + condition, of: place))
  }
}

extension Dimension {
  /// The name of the dimension of conditions, or how that of a single one begins.
  static let condition = PlannedFigure.Axis.condition.rawValue
  /// Before the name of a category: those who are in it, and those who are not.
  static let with = "with:"
  static let without = "without:"

  /// A leaf for each combination, and for each category those who are in it and those who are not.
  static func combinations(_ name: String, _ all: Combinations) throws -> Dimension {
    try Dimension(
      name, leaves: all.names(), total: everybody,
      groups: all.categories.flatMap { one in
        [
          (label: with + one, leaves: all.names { $0.contains(one) }),
          (label: without + one, leaves: all.names { !$0.contains(one) }),
        ]
      }, showsGroupsOnly: true)
  }
}
