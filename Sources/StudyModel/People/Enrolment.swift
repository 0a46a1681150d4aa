/// Where a participant stands in the study: never who they are.
public struct Enrolment: Hashable, Sendable {
  public var region: ID<Region>
  /// At least one, each once.
  public var conditions: [ID<Condition>]
  /// The patients' association through which the person came.
  public var association: ID<Organisation>?
  public var referent: ID<Referent>

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
  public var conditions: [ID<Condition>]
  public var association: ID<Organisation>?
  public var reason: String

  public init(conditions: [ID<Condition>], association: ID<Organisation>?, reason: String) {
    self.conditions = conditions
    self.association = association
    self.reason = reason
  }
}

/// A participant got another referent.
public struct Assignment: Hashable, Sendable {
  public var referent: ID<Referent>
  public var reason: String

  public init(referent: ID<Referent>, reason: String) {
    self.referent = referent
    self.reason = reason
  }
}

/// A participant left the study without taking their agreement back, for instance by moving away.
public struct Departure: Hashable, Sendable {
  public var reason: String

  public init(reason: String) { self.reason = reason }
}
