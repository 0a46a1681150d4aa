/// Where a participant stands in the study: never who they are.
public struct Enrolment: Hashable, Sendable {
  /// Whose referents follow the person; another one after a move.
  public var region: ID<Region>
  /// At least one, each once.
  public var conditions: [ID<Condition>]
  /// The patients' association through which the person came.
  public var association: ID<Organisation>?
  /// Their named contact, one of the same region.
  public var referent: ID<Referent>

  /// An enrolment; `association` is nil for a person who came by themself.
  public init(
    region: ID<Region>, conditions: [ID<Condition>], association: ID<Organisation>?,
    referent: ID<Referent>
  ) {
    self.region = region
    self.conditions = conditions
    self.association = association
    self.referent = referent
  }
}

/// What was wrongly recorded at enrolment, put right.
public struct EnrolmentCorrection: Hashable, Sendable {
  /// All conditions as they should have been recorded, not only those that change.
  public var conditions: [ID<Condition>]
  /// The association as it should have been recorded; nil when there was none.
  public var association: ID<Organisation>?
  /// Why it was wrong; never empty.
  public var reason: String

  /// A correction that replaces both conditions and association.
  public init(conditions: [ID<Condition>], association: ID<Organisation>?, reason: String) {
    self.conditions = conditions
    self.association = association
    self.reason = reason
  }
}

/// A participant got another referent.
public struct Assignment: Hashable, Sendable {
  /// The new contact, one of the participant's region.
  public var referent: ID<Referent>
  /// Why the contact changed; never empty.
  public var reason: String

  /// A change of referent with its reason.
  public init(referent: ID<Referent>, reason: String) {
    self.referent = referent
    self.reason = reason
  }
}

/// A participant moved to another region of the study, whose referents follow them from then on.
public struct Relocation: Hashable, Sendable {
  /// The new region.
  public var region: ID<Region>
  /// The new contact, one of that region.
  public var referent: ID<Referent>
  /// Why; never empty.
  public var reason: String

  /// A move to another region with its reason.
  public init(region: ID<Region>, referent: ID<Referent>, reason: String) {
    self.region = region
    self.referent = referent
    self.reason = reason
  }
}

/// A participant left the study without taking their agreement back, for instance by moving abroad.
public struct Departure: Hashable, Sendable {
  /// Why they left; never empty.
  public var reason: String

  /// A departure with its reason.
  public init(reason: String) { self.reason = reason }
}
