/// A category of a dimension, or all its categories together.
public enum Coordinate: Hashable, Sendable, ExpressibleByStringLiteral {
  case leaf(String)
  case total

  public init(stringLiteral value: String) { self = .leaf(value) }
}
