import Auditing
import Protecting

/// What tables must withstand before they are printed.
public struct DisclosureRules: Hashable, Sendable {
  /// The smallest number of people that may be told of; at least 2.
  public let threshold: Int
  /// Whether it may be told that nobody is in a cell.
  public let zeros: ZeroPolicy
  /// True when a reader may be one of those counted, who takes their own answer away.
  public private(set) var facesInsiders: Bool
  /// How much of a count of acts may be one person’s, or two people’s.
  public let dominance: DominanceRule

  /// Rules with a threshold of people; nil below 2, where nothing would be protected.
  ///
  /// - Parameters:
  ///   - threshold: the smallest number of people that may be told of.
  ///   - zeros: whether it may be told that nobody is in a cell.
  ///   - facesInsiders: whether readers may themselves be counted.
  ///   - dominance: how much of a count of acts may be one person’s, or two people’s.
  public init?(
    threshold: Int, zeros: ZeroPolicy = .protect, facesInsiders: Bool = false,
    dominance: DominanceRule = .standard
  ) {
    guard threshold >= 2 else { return nil }
    self.threshold = threshold
    self.zeros = zeros
    self.facesInsiders = facesInsiders
    self.dominance = dominance
  }

  /// The same for readers none of whom is counted.
  public var withoutInsiders: DisclosureRules {
    var rules = self
    rules.facesInsiders = false
    return rules
  }

  var auditing: Rules {
    Rules(threshold: threshold, allowsZeros: zeros == .allow, facesInsiders: facesInsiders)
  }

  var protecting: ProtectionRules {
    ProtectionRules(threshold: threshold, allowsZeros: zeros == .allow)
  }
}
