import StudyLedger
public import StudyModel
public import Wording

/// One line of the log: what happened, when, by whom; never the content.
public struct AuditLine: Hashable, Sendable {
  /// The place in this ledger, from 1.
  public let position: Int
  /// The event’s own name, the same in every copy of the ledger.
  public let event: EventID
  /// What it is about: the study, a participant or an identity; nil for a participant whose code
  /// the reader may not know, and for one who was erased.
  public let stream: StudyModel.Stream?
  /// What happened, such as `agreement.given`.
  public let kind: EventKind
  /// When it took effect.
  public let effectiveAt: Moment
  /// When it was written down.
  public let recordedAt: Moment
  /// Who wrote it down: a user of the study or a participant’s code.
  public let author: String
  /// How the words came in.
  public let source: Source
  /// SHA-256 of the event’s header.
  public let digest: Digest
}

/// Which lines of the log are wanted.
public struct AuditFilter: Hashable, Sendable {
  /// Only this participant, the identity included; everyone when nil.
  public var participant: ParticipantCode?
  /// Only what this user wrote down; everyone’s when nil.
  public var author: String?
  /// The beginning of a kind, or of its words in either language: `agreement` and `accord` find
  /// `agreement.given` and `agreement.withdrawn`.
  public var kind: String?
  /// The first day of recording; from the beginning when nil.
  public var from: Day?
  /// The last day of recording; to the end when nil.
  public var to: Day?

  /// A filter that lets every line pass.
  public init() {}
}

/// What verifying the ledger found.
public enum LedgerVerdict: Hashable, Sendable {
  /// Every event stands where it was put, unchanged, up to this point. Nothing but a checkpoint
  /// kept elsewhere shows whether the end was cut off, or all of it written anew.
  case holds(Checkpoint)
  case broken(LedgerBreak)
}

/// The first event that does not hold, and why.
public struct LedgerBreak: Hashable, Sendable {
  /// The place in the log; nil when no event is wrong but the file as a whole is.
  public let position: Int?
  /// The event, as far as it can be read.
  public let event: EventID?
  /// What the event that does not hold is about; nil when that cannot be read or known.
  public let stream: StudyModel.Stream?
  /// What is wrong with it, after its name: `its content was changed`.
  public let reason: Phrase
}
