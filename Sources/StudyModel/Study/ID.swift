/// The name of one thing of a kind, so that a region is never taken for a condition.
public struct ID<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The name as the study file writes it.
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral value: String) { text = value }

  public var description: String { text }
  public static func < (left: ID, right: ID) -> Bool { left.text < right.text }
}
