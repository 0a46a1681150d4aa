import StudyModel
import Wording

/// An invented study with two scopes, and one act that no scope opens.
enum SampleStudy {
  static let part = Scope(
    id: "part", label: Phrase("prendre part", "taking part"),
    opens: [.entry, .interview, .reminder, .report])
  static let quotes = Scope(
    id: "quotes", label: Phrase("être cité", "being quoted"), opens: [.quote])
  static let after = Scope(
    id: "after", label: Phrase("être recontacté", "being contacted again"), opens: [.recontact])

  static let study = Study(
    id: "sample", title: Phrase(same: "Sample"), purpose: Phrase(same: "Testing"),
    legalBasis: LegalBasis(
      articles: ["6(1)(e)"], act: Phrase(same: "An act"), controller: Phrase(same: "A body")),
    zone: Known.paris,
    regions: [Region(id: "north", label: Phrase("Nord", "North"))],
    conditions: [Condition(id: "first", label: Phrase("Première", "First"))],
    organisations: [
      Organisation(id: "body", label: Phrase(same: "Body"), role: .controller, region: nil)
    ],
    referents: [Referent(id: "r1", region: "north", organisation: "body")],
    coordinators: [], quotas: [Quota(region: "north", condition: nil, people: 3)],
    phases: [
      Phase(id: "field", label: Phrase(same: "Field"), from: Known.start, to: Known.end)
    ],
    interviews: InterviewCadence(
      phase: "field", everyMonths: 1, dueAfterDays: 14, form: "grid", openPoints: nil),
    scopes: [part, quotes, after],
    forms: [FormUse(id: "log", role: .logbook), FormUse(id: "grid", role: .interview)],
    settings: [], silentAfterDays: 21)

  /// Three versions of the form; the first two end when the third has to be agreed to.
  static let documents = Documents([
    agreement(1, from: Known.start, agreeAgainBy: nil),
    agreement(2, from: Known.autumn, agreeAgainBy: nil),
    agreement(3, from: Known.day("2024-12-01"), agreeAgainBy: Known.monthEnd),
  ])

  static let gate = Gate(study: study, documents: documents)

  static func agreement(
    _ version: Int, from: Day, agreeAgainBy: Day?, in language: Language = .french
  ) -> Document {
    Document(
      kind: .agreement, version: version, language: language, title: "Accord \(version)",
      from: from, agreeAgainBy: agreeAgainBy, changes: nil, text: "…", digest: Known.digest)
  }

  static func reference(_ version: Int = 1) -> DocumentReference {
    DocumentReference(
      kind: .agreement, version: version, language: .french, digest: Known.digest)
  }

  static let form = FormReference(id: "log", version: "1.0", digest: Known.digest)
}
