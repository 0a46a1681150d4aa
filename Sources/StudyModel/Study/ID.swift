/// The name of one thing of a kind, so that a region is never taken for a condition.
public struct ID<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The name as the study file writes it.
  public let text: String

  /// A name as given; whether it is well formed is for the study file's reader to say.
  public init(_ text: String) { self.text = text }
  /// Writes a name as a string: `"occitanie"`.
  public init(stringLiteral value: String) { text = value }

  /// The name as the study file writes it, for messages and paths.
  public var description: String { text }
  /// Orders names by their Unicode text, for lists that repeat themselves exactly.
  public static func < (left: ID, right: ID) -> Bool { left.text < right.text }
}
