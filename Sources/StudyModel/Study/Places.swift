public import Wording

/// A region the study covers.
public struct Region: Hashable, Sendable {
  public var id: ID<Region>
  public var label: Phrase

  public init(id: ID<Region>, label: Phrase) {
    self.id = id
    self.label = label
  }
}

/// A chronic condition the study is about. A person may have several.
public struct Condition: Hashable, Sendable {
  public var id: ID<Condition>
  public var label: Phrase

  public init(id: ID<Condition>, label: Phrase) {
    self.id = id
    self.label = label
  }
}

/// An organisation that takes part: a controller, an agency, a patients' association.
public struct Organisation: Hashable, Sendable {
  /// What the organisation is to the study.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case controller, partner, association, regional
  }

  public var id: ID<Organisation>
  public var label: Phrase
  public var role: Role
  /// The region of a regional organisation.
  public var region: ID<Region>?

  public init(id: ID<Organisation>, label: Phrase, role: Role, region: ID<Region>?) {
    self.id = id
    self.label = label
    self.role = role
    self.region = region
  }
}

/// A named contact of participants, at a regional agency or e-health body.
public struct Referent: Hashable, Sendable {
  public var id: ID<Referent>
  public var region: ID<Region>
  public var organisation: ID<Organisation>

  public init(id: ID<Referent>, region: ID<Region>, organisation: ID<Organisation>) {
    self.id = id
    self.region = region
    self.organisation = organisation
  }
}

/// How many people the study means to recruit in a region, with a condition, or both.
public struct Quota: Hashable, Sendable {
  public var region: ID<Region>?
  public var condition: ID<Condition>?
  public var people: Int

  public init(region: ID<Region>?, condition: ID<Condition>?, people: Int) {
    self.region = region
    self.condition = condition
    self.people = people
  }
}
