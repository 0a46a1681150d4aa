/// A count as it may be printed: a hidden one carries no number.
public enum PublishableCount: Hashable, Sendable {
  /// This many people; zero only where the table's policy allows it.
  case people(Int)
  /// Not printed: too small, or needed to keep another count hidden.
  case hidden

  /// The number of people, unless it is hidden.
  public var people: Int? {
    if case .people(let count) = self { count } else { nil }
  }

  /// True when no number may be printed.
  public var isHidden: Bool { self == .hidden }
}
