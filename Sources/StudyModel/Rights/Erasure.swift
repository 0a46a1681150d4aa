/// A person was erased: keys destroyed, content blanked.
///
/// It stands in clear on the person's stream, which nobody can read any more, and names nobody.
public struct Erasure: Hashable, Sendable {
  /// Why the right to erasure applies (GDPR art. 17(1)), in spite of its limits (art. 17(3)).
  public enum Ground: String, CaseIterable, Hashable, Sendable {
    /// They withdrew and asked for it; the study promised it to volunteers.
    case withdrawal
    /// They objected (art. 21), and nothing overrides it.
    case objection
    /// It should never have been collected.
    case unlawful
    /// A law or a decision orders it.
    case order
    /// It is past the time for which the study keeps it.
    case retention
  }

  /// Why the right applies.
  public var ground: Ground

  /// An erasure on that ground.
  public init(ground: Ground) { self.ground = ground }
}

/// What remains of a person who was erased: that an agreement existed, and why it is all gone.
public struct ErasureRecord: Hashable, Sendable {
  /// The code they had, which leads to nothing any more.
  public var participant: ParticipantCode
  /// Why the right applied.
  public var ground: Erasure.Ground
  /// In words, without anything about the person; never empty.
  public var reason: String
  /// The agreement forms they had agreed to, in their order.
  public var agreements: [DocumentReference]

  /// The record of one erasure.
  public init(
    participant: ParticipantCode, ground: Erasure.Ground, reason: String,
    agreements: [DocumentReference]
  ) {
    self.participant = participant
    self.ground = ground
    self.reason = reason
    self.agreements = agreements
  }
}
