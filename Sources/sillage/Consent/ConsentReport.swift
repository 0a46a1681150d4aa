import JSONTree
import StudyDesk
import StudyModel
import Wording

/// Prints what a participant agreed to, as it stands now.
struct ConsentReport {
  let desk: Desk
  let options: GlobalOptions
  /// What a withdrawal did to the person's quotes; nil for anything else.
  var ended: EndedQuotes?

  /// Prints one line for the participant and one for each scope, or JSON.
  func print(_ code: ParticipantCode) throws {
    let overview = try desk.overview(of: code)
    switch options.format {
    case .json: Console.standard.print(json(overview))
    case .table: Console.standard.print(text(overview, .forConsole()))
    }
  }

  func text(_ overview: ParticipantOverview, _ page: FactPage) -> String {
    var page = page
    let zone = desk.study.zone
    page.title("\(overview.participant.id)", overview.standing.words)
    page.rows(overview.scopes.map { [$0.scope.label, $0.words(in: zone)] })
    if overview.entries.counted < overview.entries.written {
      page.paragraph(overview.entries.words)
    }
    ended?.add(to: &page)
    return page.text
  }

  /// `participant`, `standing`, `scopes` (`scope`, `label`, `standing`, `since`, `version`,
  /// `last_day`, `effect`), `agree_again_by`, `entries`.
  func json(_ overview: ParticipantOverview) -> JSON {
    let zone = desk.study.zone
    let json: JSON = [
      "participant": .string("\(overview.participant.id)"),
      "standing": .string(overview.standing.rawValue),
      "scopes": .array(overview.scopes.map { $0.json(spokenLanguage, in: zone) }),
      "agree_again_by": overview.agreeAgainBy.map { .string("\($0)") } ?? .null,
      "entries": overview.entries.json,
    ]
    guard let ended, case .object(var object) = json else { return json }
    object["quotes"] = ended.json
    return .object(object)
  }
}
