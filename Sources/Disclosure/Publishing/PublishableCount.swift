/// A count as it may be printed: a hidden one carries no number.
public enum PublishableCount: Hashable, Sendable {
  case people(Int)
  case hidden

  /// The number of people, unless it is hidden.
  public var people: Int? {
    if case .people(let count) = self { count } else { nil }
  }

  public var isHidden: Bool { self == .hidden }
}
