import Foundation
import JSONTree
import StudyDesk
import StudyForms
import StudyModel
import Testing
import Wording

/// A workspace of the real study in a temporary folder, with a clock that is set by hand.
final class Office {
  let workspace: Workspace
  let world: SimulatedWorld
  let desk: Desk
  private let folder: URL

  /// An office on the first day of the interviews, at nine.
  init(as user: User = .team("ref-oc-1")) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "sillage-\(UUID().uuidString)")
    world = SimulatedWorld(now: Known.start.at(9), seed: 11)
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    workspace = try Workspace.create(
      in: folder.path, forms: repository.appending(path: "forms/malades-chroniques-mes").path,
      exports: nil, instruments: world.instruments)
    desk = try Desk(workspace, as: user, instruments: world.instruments)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
    try? FileManager.default.removeItem(atPath: beside)
  }

  /// Sets the clock.
  func at(_ moment: Moment) { world.now = moment }

  /// A folder outside the study, for copies of it; whoever wants it makes it.
  var beside: String { folder.path + "-beside" }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Someone with Parkinson's disease in Occitanie, enrolled now.
  func enrolled(_ conditions: [ID<StudyModel.Condition>] = ["parkinson"]) throws -> ParticipantCode
  {
    try desk.enrol(
      Enrolment(
        region: "occitanie", conditions: conditions, association: "france-parkinson",
        referent: "ref-oc-1")
    ).id
  }

  /// Someone enrolled, informed, and agreeing to everything now.
  func agreed() throws -> ParticipantCode {
    let code = try enrolled()
    _ = try desk.inform(code, means: .inPerson)
    _ = try desk.agree(
      code, to: ["participation", "citation", "recontact", "association"], means: .inPerson)
    return code
  }

  /// Writes an entry of the logbook now.
  func write(_ code: ParticipantCode, _ words: String = "J’ai lu un résultat.") throws {
    _ = try desk.write(code, response: try entry(words))
  }
}

extension Office {
  /// An entry of the logbook with these words.
  func entry(_ words: String) throws -> JSON {
    try answers("journal", [("evenement", words), ("fonction", "lire-resultats")])
  }

  /// An interview after which these points are left open.
  func interview(_ points: String...) throws -> JSON {
    try answers(
      "entretien",
      [("fonctions-explorees", "agenda")] + points.map { ("points-a-reprendre", $0) })
  }

  private func answers(_ form: ID<FormUse>, _ answers: [(String, String)]) throws -> JSON {
    let filled = try workspace.form(form).questionnaire.fill(
      answers: answers.map { (linkId: $0.0, text: $0.1) }, authored: world.now.description,
      today: desk.today)
    return .object(filled.response.json)
  }
}

/// The refusal that an act meets, or nil when it passes.
func error(_ act: () throws -> Void) -> DeskError? {
  do { try act() } catch let error as DeskError { return error } catch { return nil }
  return nil
}
