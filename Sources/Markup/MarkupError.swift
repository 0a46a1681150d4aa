/// Why bytes are not XML that may be read, and where.
public struct MarkupError: Error, Hashable, Sendable {
  /// What stands in the way.
  public enum Reason: String, Hashable, Sendable {
    /// Against the grammar of XML 1.0 or its namespaces.
    case notWellFormed
    /// A document type. With one come entities, by which a short text swells without end or
    /// fetches other files; no format read here has any.
    case documentType
    /// More elements inside one another than any format read here has.
    case tooDeep
    /// More bytes than can be read at once.
    case tooLong
    /// Expat, the library that reads XML, is not installed.
    case noReader
  }

  /// What the reader met at this place.
  public let reason: Reason
  /// The line, from 1.
  public let line: Int
  /// The column in that line, from 1.
  public let column: Int
}
