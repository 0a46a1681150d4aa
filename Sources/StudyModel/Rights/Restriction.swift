/// A record is kept and used for nothing (GDPR art. 18), or no longer so.
public struct Restriction: Hashable, Sendable {
  /// Why it was placed, or why it ends; never empty.
  public var reason: String

  /// A restriction, or its end, with the reason.
  public init(reason: String) { self.reason = reason }
}
