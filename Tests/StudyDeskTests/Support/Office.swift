import Foundation
import JSONTree
import StudyDesk
import StudyForms
import StudyModel
import Testing
import Wording

/// A workspace of the real study in a temporary folder, with its whole team and a clock that is
/// set by hand.
final class Office {
  let workspace: Workspace
  let world: SimulatedWorld
  let desk: Desk
  private let folder: URL
  private let sessions: [User: Session]
  /// The parts of the escrow with which the study began; none without one.
  let shares: [String]

  /// An office on the first day of the interviews, at nine.
  /// - Parameter escrow: whether the study begins with one, of three parts of which two are needed.
  init(as user: User = .team("ref-oc-1"), escrow: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "sillage-\(UUID().uuidString)")
    world = SimulatedWorld(now: Known.start.at(9), seed: 11)
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    workspace = try Workspace.create(
      in: folder.path, forms: repository.appending(path: "forms/malades-chroniques-mes").path,
      exports: nil, passphrase: "une phrase d’essai", cost: .light,
      instruments: world.instruments)
    shares = escrow ? try workspace.escrowed(world.instruments) : []
    sessions = try workspace.team(world.instruments)
    let session = try #require(sessions[user])
    desk = Desk(workspace, as: session, instruments: world.instruments)
  }

  /// The desk with somebody else of the team sitting at it.
  func desk(as user: ID<Referent>) throws -> Desk {
    desk.seating(try #require(sessions[.team(user)]))
  }

  /// Another program at work in the same study.
  func otherDesk(as user: ID<Referent>) throws -> Desk {
    Desk(
      try Workspace(opening: workspace.folder), as: try #require(sessions[.team(user)]),
      instruments: world.instruments)
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

extension Workspace {
  /// Everyone whom the study's file names, unlocked. Nobody could log in as a referent.
  func team(_ instruments: Instruments = .system) throws -> [User: Session] {
    let founder = try unlock("coordination", passphrase: "une phrase d’essai")
    let desk = Desk(self, as: founder, instruments: instruments)
    var sessions = [founder.user: founder]
    var hosts: [ID<Region>: Session] = [:]
    for referent in study.referents {
      let host = hosts[referent.region].map(desk.seating) ?? desk
      let session = try host.addUser(
        referent.id, as: .referent(of: referent.region), passphrase: nil)
      hosts[referent.region] = hosts[referent.region] ?? session
      sessions[session.user] = session
    }
    return sessions
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
