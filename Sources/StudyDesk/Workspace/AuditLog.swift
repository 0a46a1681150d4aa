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
  /// Every event stands where it was put, unchanged. Nothing but a digest noted earlier shows
  /// whether events were cut off at the end.
  case holds(events: Int, lastDigest: Digest)
  case broken(LedgerBreak)
}

/// The first event that does not hold, and why.
public struct LedgerBreak: Hashable, Sendable {
  /// The place in the log; nil when no event is wrong but the file as a whole is.
  public let position: Int?
  /// The event, as far as it can be read.
  public let event: EventID?
  public let stream: StudyModel.Stream?
  /// What is wrong with it, after its name: `its content was changed`.
  public let reason: Phrase
}
