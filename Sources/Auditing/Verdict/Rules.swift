/// What a publication must withstand.
package struct Rules: Hashable, Sendable {
  /// The smallest number of people that may be told of; at least 2.
  package let threshold: Int
  /// True when it may be told that nobody is in a cell.
  package let allowsZeros: Bool
  /// True when readers may themselves be counted.
  package let facesInsiders: Bool

  package init(threshold: Int, allowsZeros: Bool, facesInsiders: Bool = false) {
    self.threshold = threshold
    self.allowsZeros = allowsZeros
    self.facesInsiders = facesInsiders
  }

  func isSmall(_ count: Int) -> Bool { (1..<threshold).contains(count) }

  /// True for a count that must not be printed.
  func isSensitive(_ count: Int) -> Bool { isSmall(count) || (count == 0 && !allowsZeros) }
}
