public import Wording

/// A study as its file describes it: who, where, when, under which law, with which documents.
///
/// Nothing of it is known to the code beforehand; a second study is a second file.
public struct Study: Hashable, Sendable {
  public var id: ID<Study>
  public var title: Phrase
  public var purpose: Phrase
  public var legalBasis: LegalBasis
  /// The zone whose days are counted.
  public var zone: StudyZone
  public var regions: [Region]
  public var conditions: [Condition]
  public var organisations: [Organisation]
  public var referents: [Referent]
  /// Users who may act for the whole study.
  public var coordinators: [ID<Referent>]
  public var quotas: [Quota]
  public var phases: [Phase]
  public var interviews: InterviewCadence
  public var scopes: [Scope]
  public var forms: [FormUse]
  public var settings: [Setting]
  /// After so many days without an entry or an interview a participant counts as silent.
  public var silentAfterDays: Int

  public init(
    id: ID<Study>, title: Phrase, purpose: Phrase, legalBasis: LegalBasis, zone: StudyZone,
    regions: [Region], conditions: [Condition], organisations: [Organisation],
    referents: [Referent], coordinators: [ID<Referent>], quotas: [Quota], phases: [Phase],
    interviews: InterviewCadence, scopes: [Scope], forms: [FormUse], settings: [Setting],
    silentAfterDays: Int
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.legalBasis = legalBasis
    self.zone = zone
    self.regions = regions
    self.conditions = conditions
    self.organisations = organisations
    self.referents = referents
    self.coordinators = coordinators
    self.quotas = quotas
    self.phases = phases
    self.interviews = interviews
    self.scopes = scopes
    self.forms = forms
    self.settings = settings
    self.silentAfterDays = silentAfterDays
  }
}

extension Study {
  public func region(_ id: ID<Region>) -> Region? { regions.first { $0.id == id } }
  public func condition(_ id: ID<Condition>) -> Condition? { conditions.first { $0.id == id } }
  public func referent(_ id: ID<Referent>) -> Referent? { referents.first { $0.id == id } }
  public func organisation(_ id: ID<Organisation>) -> Organisation? {
    organisations.first { $0.id == id }
  }
  public func phase(_ id: ID<Phase>) -> Phase? { phases.first { $0.id == id } }
  public func scope(_ id: ID<Scope>) -> Scope? { scopes.first { $0.id == id } }

  /// The scopes that must be agreed to for this act.
  public func scopes(opening act: Act) -> [Scope] { scopes.filter { $0.opens.contains(act) } }

  /// The first form with that role.
  public func form(for role: FormUse.Role) -> FormUse? { forms.first { $0.role == role } }
}
