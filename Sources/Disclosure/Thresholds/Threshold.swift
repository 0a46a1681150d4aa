public import Wording

/// The smallest number of people that a printed count may be about.
public struct Threshold: Hashable, Sendable {
  /// At least 2.
  public let people: Int
  /// Who chose another threshold than the default, and why; nil for the default alone.
  public let decision: Decision?

  /// Eleven people: the rule of the French secure data access centre for patients.
  public static let standard = Threshold(people: 11, decision: nil)

  /// Another threshold than the default; nil below 2, where nothing would be protected.
  public init?(people: Int, decision: Decision) {
    guard people >= 2 else { return nil }
    self.init(people: people, decision: Optional(decision))
  }

  private init(people: Int, decision: Decision?) {
    self.people = people
    self.decision = decision
  }

  /// Who decided, and why, in the readers' languages.
  public struct Decision: Hashable, Sendable {
    /// A body, not a person: « le comité de pilotage ».
    public let by: Phrase
    /// A whole sentence without its full stop, from a lowercase letter.
    public let reason: Phrase

    /// A decision with its author and its reason, to be printed with the figures.
    public init(by: Phrase, reason: Phrase) {
      self.by = by
      self.reason = reason
    }
  }

  /// True for a count of people that are fewer than the threshold, nobody apart.
  func isSmall(_ count: Int) -> Bool { (1..<people).contains(count) }
}
