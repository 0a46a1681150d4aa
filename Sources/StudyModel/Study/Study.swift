public import Wording

/// A study as its file describes it: who, where, when, under which law, with which documents.
///
/// Nothing of it is known to the code beforehand; a second study is a second file.
public struct Study: Hashable, Sendable {
  /// The study's short name, written down when its ledger is opened.
  public var id: ID<Study>
  /// The study's name as participants read it.
  public var title: Phrase
  /// What the study is for, in a sentence.
  public var purpose: Phrase
  /// Under which law it is carried out, and who answers for it.
  public var legalBasis: LegalBasis
  /// The zone whose days are counted.
  public var zone: StudyZone
  /// Each once, in the order of the study file, which is the order of tables.
  public var regions: [Region]
  /// Each once, in the order of the study file, which is the order of tables.
  public var conditions: [Condition]
  /// Those that carry, serve or relay the study, each once.
  public var organisations: [Organisation]
  /// The participants' named contacts, each once.
  public var referents: [Referent]
  /// Users who may act for the whole study.
  public var coordinators: [ID<Referent>]
  /// Recruitment goals; empty when there are none.
  public var quotas: [Quota]
  /// The calendar, each phase once.
  public var phases: [Phase]
  /// How often interviews are held, and during which phase.
  public var interviews: InterviewCadence
  /// What may be agreed to, each once, in the order of the study file.
  public var scopes: [Scope]
  /// The forms in use, at least one of them for the logbook.
  public var forms: [FormUse]
  /// Values governed by texts still to be checked; empty when there are none.
  public var settings: [Setting]
  /// After so many days without an entry or an interview a participant counts as silent.
  public var silentAfterDays: Int

  /// A study from its parts; that they fit together is for the study file's reader to check.
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
  /// The region of that name; nil when the study has none.
  public func region(_ id: ID<Region>) -> Region? { regions.first { $0.id == id } }
  /// The condition of that name; nil when the study has none.
  public func condition(_ id: ID<Condition>) -> Condition? { conditions.first { $0.id == id } }
  /// The referent of that name; nil for a coordinator or a stranger.
  public func referent(_ id: ID<Referent>) -> Referent? { referents.first { $0.id == id } }
  /// The organisation of that name; nil when the study has none.
  public func organisation(_ id: ID<Organisation>) -> Organisation? {
    organisations.first { $0.id == id }
  }
  /// The phase of that name; nil when the study has none.
  public func phase(_ id: ID<Phase>) -> Phase? { phases.first { $0.id == id } }
  /// The scope of that name; nil when the study has none.
  public func scope(_ id: ID<Scope>) -> Scope? { scopes.first { $0.id == id } }

  /// The scopes that must be agreed to for this act.
  public func scopes(opening act: Act) -> [Scope] { scopes.filter { $0.opens.contains(act) } }

  /// The first form with that role.
  public func form(for role: FormUse.Role) -> FormUse? { forms.first { $0.role == role } }
}
