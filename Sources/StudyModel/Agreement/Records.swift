/// Information was given to a participant, before they were asked to agree.
public struct InformationGiven: Hashable, Sendable {
  /// The notice, in the version and language that was given.
  public var document: DocumentReference
  /// How it reached the participant.
  public var means: Means

  /// A notice given by some means.
  public init(document: DocumentReference, means: Means) {
    self.document = document
    self.means = means
  }
}

/// How a text reached a participant, or their answer reached us.
public enum Means: String, CaseIterable, Hashable, Sendable {
  /// Handed over or said face to face.
  case inPerson = "in-person"
  /// Read out or said by voice alone.
  case telephone
  /// Shown or said over the network.
  case video
  /// Sent by e-mail.
  case mail
  /// Sent on paper.
  case post
}

/// A participant agreed to some scopes and not to others.
public struct AgreementGiven: Hashable, Sendable {
  /// Each once, none of them in `declined`.
  public var accepted: [ID<Scope>]
  /// Each once; a scope in neither list keeps the standing it had.
  public var declined: [ID<Scope>]
  /// The agreement form, in the version and language that was answered.
  public var document: DocumentReference
  /// How the answer reached us.
  public var means: Means
  /// SHA-256 of the scan of a signed paper.
  public var paper: Digest?

  /// An answer to the agreement form; `paper` is nil when nothing was signed on paper.
  public init(
    accepted: [ID<Scope>], declined: [ID<Scope>], document: DocumentReference, means: Means,
    paper: Digest?
  ) {
    self.accepted = accepted
    self.declined = declined
    self.document = document
    self.means = means
    self.paper = paper
  }
}

/// A person chose not to take part.
public struct AgreementRefused: Hashable, Sendable {
  /// In the person's words; nobody has to give one.
  public var reason: String?

  /// A refusal, with or without a reason.
  public init(reason: String?) { self.reason = reason }
}

/// A participant took their agreement back.
public struct Withdrawal: Hashable, Sendable {
  /// What becomes of what was given.
  public enum Effect: String, CaseIterable, Hashable, Sendable {
    /// Nothing more is collected; what was given still counts.
    case stop
    /// Nothing more is collected, and what was given counts nowhere.
    case exclude
    /// Words are no longer quoted; all else goes on.
    case quotes
    /// Nothing more is collected, and the person is erased.
    case erase

    /// Whether what was given so far counts nowhere.
    public var takesBack: Bool { self == .exclude || self == .erase }
  }

  /// What becomes of what was given so far.
  public var effect: Effect
  /// The scopes taken back.
  public var scopes: [ID<Scope>]
  /// In the person's words; nobody has to give one.
  public var reason: String?

  /// A withdrawal of some scopes.
  public init(effect: Effect, scopes: [ID<Scope>], reason: String?) {
    self.effect = effect
    self.scopes = scopes
    self.reason = reason
  }
}

/// A participant objected to the processing (GDPR art. 21), or an objection was settled.
public struct Objection: Hashable, Sendable {
  /// For an objection in the person's words, for its end how it was settled.
  public var reason: String?

  /// An objection or its end; the event's kind says which.
  public init(reason: String?) { self.reason = reason }
}
