/// Information was given to a participant, before they were asked to agree.
public struct InformationGiven: Hashable, Sendable {
  public var document: DocumentReference
  public var means: Means

  public init(document: DocumentReference, means: Means) {
    self.document = document
    self.means = means
  }
}

/// How a text reached a participant, or their answer reached us.
public enum Means: String, CaseIterable, Hashable, Sendable {
  case inPerson = "in-person"
  case telephone
  case video
  case mail
  case post
}

/// A participant agreed to some scopes and not to others.
public struct AgreementGiven: Hashable, Sendable {
  public var accepted: [ID<Scope>]
  public var declined: [ID<Scope>]
  public var document: DocumentReference
  public var means: Means
  /// SHA-256 of the scan of a signed paper.
  public var paper: Digest?

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
  public var reason: String?

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
  }

  public var effect: Effect
  /// The scopes taken back.
  public var scopes: [ID<Scope>]
  public var reason: String?

  public init(effect: Effect, scopes: [ID<Scope>], reason: String?) {
    self.effect = effect
    self.scopes = scopes
    self.reason = reason
  }
}

/// A participant objected to the processing (GDPR art. 21), or an objection was settled.
public struct Objection: Hashable, Sendable {
  public var reason: String?

  public init(reason: String?) { self.reason = reason }
}
