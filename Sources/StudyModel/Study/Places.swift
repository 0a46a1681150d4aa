public import Wording

/// A region the study covers.
public struct Region: Hashable, Sendable {
  /// Small letters, digits and hyphens; no other region bears it.
  public var id: ID<Region>
  /// The region's name as the report prints it.
  public var label: Phrase

  /// A region with its name in both languages.
  public init(id: ID<Region>, label: Phrase) {
    self.id = id
    self.label = label
  }
}

/// A chronic condition the study is about. A person may have several.
public struct Condition: Hashable, Sendable {
  /// Small letters, digits and hyphens; no other condition bears it.
  public var id: ID<Condition>
  /// The condition as participants call it, not as a classification codes it.
  public var label: Phrase

  /// A condition with its name in both languages.
  public init(id: ID<Condition>, label: Phrase) {
    self.id = id
    self.label = label
  }
}

/// An organisation that takes part: a controller, an agency, a patients' association.
public struct Organisation: Hashable, Sendable {
  /// What the organisation is to the study.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// The body that answers for the processing, those that carry the study with it, patients'
    /// associations, and the agencies or e-health bodies of a region.
    case controller, partner, association, regional
  }

  /// Small letters, digits and hyphens; no other organisation bears it.
  public var id: ID<Organisation>
  /// The organisation's own name.
  public var label: Phrase
  /// What it is to the study; an association may be named at enrolment.
  public var role: Role
  /// The region of a regional organisation.
  public var region: ID<Region>?

  /// An organisation; `region` is nil for all that are not regional.
  public init(id: ID<Organisation>, label: Phrase, role: Role, region: ID<Region>?) {
    self.id = id
    self.label = label
    self.role = role
    self.region = region
  }
}

/// A named contact of participants, at a regional agency or e-health body.
public struct Referent: Hashable, Sendable {
  /// The name under which the referent sits at the desk; never shared with a coordinator.
  public var id: ID<Referent>
  /// The region whose participants this contact follows.
  public var region: ID<Region>
  /// The agency or e-health body the contact works for.
  public var organisation: ID<Organisation>

  /// A referent of one region and one organisation.
  public init(id: ID<Referent>, region: ID<Region>, organisation: ID<Organisation>) {
    self.id = id
    self.region = region
    self.organisation = organisation
  }
}

/// How many people the study means to recruit in a region, with a condition, or both.
public struct Quota: Hashable, Sendable {
  /// Nil when the quota is for all regions together.
  public var region: ID<Region>?
  /// Nil when the quota is for all conditions together.
  public var condition: ID<Condition>?
  /// How many people are sought: a goal, never a limit.
  public var people: Int

  /// A quota for a region, a condition, or both.
  public init(region: ID<Region>?, condition: ID<Condition>?, people: Int) {
    self.region = region
    self.condition = condition
    self.people = people
  }
}
