/// A category of a dimension, or all its categories together.
public enum Coordinate: Hashable, Sendable, ExpressibleByStringLiteral {
  /// One category, by its id.
  case leaf(String)
  /// All categories of the dimension together; written as `total` in files.
  case total

  /// Writes a category as its id: `"occitanie"`. The total has no literal.
  public init(stringLiteral value: String) { self = .leaf(value) }
}
