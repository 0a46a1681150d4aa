import StudyLedger
public import StudyModel
public import Wording

/// One line of the log: what happened, when, by whom; never the content.
public struct AuditLine: Hashable, Sendable {
  /// The place in this ledger, from 1.
  public let position: Int
  public let event: EventID
  public let stream: StudyModel.Stream
  public let kind: EventKind
  public let effectiveAt: Moment
  public let recordedAt: Moment
  public let author: String
  public let source: Source
  public let digest: Digest
}

/// Which lines of the log are wanted.
public struct AuditFilter: Hashable, Sendable {
  public var participant: ParticipantCode?
  public var author: String?
  /// The beginning of a kind: `agreement` finds `agreement.given` and `agreement.withdrawn`.
  public var kind: String?
  public var from: Day?
  public var to: Day?

  public init() {}
}

/// What verifying the ledger found.
public enum LedgerVerdict: Hashable, Sendable {
  /// Every event stands where it was put, unchanged.
  case holds(events: Int, lastDigest: Digest?)
  /// The first event that does not hold, and why.
  case broken(position: Int, reason: Phrase)
}
