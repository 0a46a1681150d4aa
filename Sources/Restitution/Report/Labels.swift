public import Disclosure
public import Wording

/// The words for a table's dimensions and categories.
public struct Labels: Hashable, Sendable {
  private let names: [String: Phrase]
  private let leaves: [String: [String: Phrase]]

  /// Words by id; whatever is left out is shown by its id.
  ///
  /// - Parameters:
  ///   - names: the words for each dimension, by its id.
  ///   - leaves: the words for each category, by dimension and category. Months written `2024-10`
  ///     need none.
  public init(names: [String: Phrase], leaves: [String: [String: Phrase]] = [:]) {
    self.names = names
    self.leaves = leaves
  }

  /// The words for a dimension; its id when there are none.
  public func name(of dimension: TableDimension) -> Phrase {
    names[dimension.id] ?? Phrase(same: dimension.id)
  }

  /// The words for a category; the month in words, or the id, when there are none.
  public func label(of leaf: String, in dimension: TableDimension) -> Phrase {
    leaves[dimension.id]?[leaf] ?? Month(leaf)?.words ?? Phrase(same: leaf)
  }

  /// The words for a coordinate; « Ensemble » for a total.
  public func label(of coordinate: Coordinate, in dimension: TableDimension) -> Phrase {
    switch coordinate {
    case .leaf(let leaf): label(of: leaf, in: dimension)
    case .total: Phrase("Ensemble", "All")
    }
  }

  /// A label short enough for an axis: `oct.` for a month, the words otherwise.
  func shortLabel(of leaf: String, in dimension: TableDimension) -> Phrase {
    if leaves[dimension.id]?[leaf] == nil, let month = Month(leaf) { return month.shortName }
    return label(of: leaf, in: dimension)
  }
}
