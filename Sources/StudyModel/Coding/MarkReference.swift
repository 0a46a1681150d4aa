/// How people name a mark on somebody's texts: `3`, their own third, or `ref-oc-1/3`, another
/// reader's third.
///
/// Each reader's marks are counted for themselves, so that a number tells nothing of what others marked.
public struct MarkReference: Hashable, Sendable, CustomStringConvertible {
  /// Whose mark it is; nil for one's own.
  public let reader: String?
  /// Its number among all that this reader ever made on the person's texts, from 1.
  public let number: Int

  /// The mark of that number, one's own when no reader is named.
  public init(_ number: Int, by reader: String? = nil) {
    self.number = number
    self.reader = reader
  }

  /// Reads `3` or `ref-oc-1/3`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, !parts.contains(""), let number = Int(parts[parts.count - 1]),
      number > 0
    else { return nil }
    self.init(number, by: parts.count == 2 ? String(parts[0]) : nil)
  }

  /// As it is typed.
  public var description: String { reader.map { "\($0)/\(number)" } ?? "\(number)" }
}

extension Mark {
  /// How somebody names it.
  public func reference(for somebody: String) -> MarkReference {
    MarkReference(number, by: reader == somebody ? nil : reader)
  }
}
