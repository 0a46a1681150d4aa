import Auditing

/// How much of a printed count of acts may be one person’s, or two people’s.
public struct DominanceRule: Hashable, Sendable {
  /// The most that may be one person’s, in hundredths.
  public let largest: Int
  /// The most that may be two people’s, in hundredths.
  public let twoLargest: Int

  /// At most 85 % by one person and 90 % by two.
  public static let standard = DominanceRule(85, 90)

  /// Other shares; nil unless both are from 1 to 100, the second not below the first.
  public init?(largest: Int, twoLargest: Int) {
    guard (1...100).contains(largest), (largest...100).contains(twoLargest) else { return nil }
    self.init(largest, twoLargest)
  }

  private init(_ largest: Int, _ twoLargest: Int) {
    self.largest = largest
    self.twoLargest = twoLargest
  }

  var auditing: Dominance { Dominance(largest: largest, twoLargest: twoLargest) }
}
