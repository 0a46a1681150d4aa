/// What is protected, and from whom.
package struct ProtectionRules: Hashable, Sendable {
  /// The smallest number of people that may be told of; at least 2.
  package let threshold: Int
  /// True when it may be told that nobody is in a cell.
  package let allowsZeros: Bool

  package init(threshold: Int, allowsZeros: Bool) {
    self.threshold = threshold
    self.allowsZeros = allowsZeros
  }

  /// True for a count that must not be printed.
  func isSensitive(_ count: Int) -> Bool {
    (1..<threshold).contains(count) || (count == 0 && !allowsZeros)
  }
}
