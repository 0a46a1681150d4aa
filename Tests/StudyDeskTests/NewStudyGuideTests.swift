import Disclosure
import Foundation
import JSONTree
import Restitution
import StudyForms
import StudyModel
import Testing
import Wording

@testable import StudyDesk

/// The little study of `docs/guide-new-study.md`, its files taken out of the guide.
struct `The guide to a new study` {
  private let stage: Stage
  private let forms: String

  init() throws {
    stage = try Stage()
    forms = stage.folder + "/petite-marche"
    for (name, text) in try Self.files() {
      let path = stage.folder + "/" + name
      try FileManager.default.createDirectory(
        atPath: Files.parent(of: path), withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  /// The blocks of the guide that follow the name of a file.
  private static func files() throws -> [(name: String, text: String)] {
    let guide = try String(
      contentsOfFile: Shelf.root + "/docs/guide-new-study.md", encoding: .utf8)
    let lines = guide.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.indices.compactMap { place in
      guard lines[place].hasPrefix("`petite-marche/"), lines[place].hasSuffix("`"),
        place + 2 < lines.count, lines[place + 2].hasPrefix("```")
      else { return nil }
      let block = lines[(place + 3)...].prefix { $0 != "```" }
      let name = String(lines[place].dropFirst().dropLast())
      return (name, block.map { $0 + "\n" }.joined())
    }
  }

  @Test func `its study is played and reported on`() throws {
    let workspace = try Demonstration.build(
      in: stage.folder + "/essai", forms: forms, exports: forms + "/exports", seed: 1,
      participants: 24)
    let desk = try workspace.lastDesk()
    #expect(try desk.cockpit().intakes.map(\.enrolled) == [24])
    let report = try desk.report(desk.plan())
    let figures = report.sections.flatMap(\.figures)
    #expect(figures.map(\.id) == ["parcours", "maladies", "derniere", "devenir"])
    #expect(figures[0].dimensions[0].leaves == ["informed", "agreed"])
    #expect(figures[1].dimensions[0].leaves == ["dos", "souffle"])
    // The guide shows a page with numbers, and promises it.
    #expect(figures.allSatisfy { !$0.isWithheld })
  }

  @Test func `its study does not begin while its plan holds a fault, and all are told with a line`()
    throws
  {
    let plan = forms + "/exports/plans/restitution.yaml"
    let text = try String(contentsOfFile: plan, encoding: .utf8)
    try text.replacing(
      "item: marche, reduce: last", with: "item: marches, by: region, reduce: last"
    )
    .replacing("{parcours.agreed.number}", with: "{parcours.agred.number}")
    .write(toFile: plan, atomically: true, encoding: .utf8)
    let refusal = try #require(
      error {
        _ = try Workspace.create(
          in: stage.folder + "/mon-etude", forms: forms, exports: forms + "/exports",
          passphrase: "une phrase d’essai", cost: .light)
      })
    #expect(refusal.code == .unacceptable)
    let places = refusal.findings.map(\.place)
    #expect(places.allSatisfy { $0.hasPrefix("exports/plans/restitution.yaml:") })
    for part in ["item", "by", "summary"] {
      #expect(places.contains { $0.contains(part) }, "\(part) in \(places)")
    }
    #expect(!Files.exists(stage.folder + "/mon-etude"))
  }

  @Test func `its study begins, and somebody answers`() throws {
    let workspace = try Workspace.create(
      in: stage.folder + "/mon-etude", forms: forms, exports: forms + "/exports",
      passphrase: "une phrase d’essai", cost: .light)
    let day = Known.day("2025-03-12")
    let world = SimulatedWorld(now: day.at(9), seed: 1)
    let team = try workspace.team(world.instruments)
    let desk = Desk(
      workspace, as: try #require(team[.team("marcheur-1")]), instruments: world.instruments)
    let code = try desk.enrol(
      Enrolment(region: "plaine", conditions: ["dos"], association: nil, referent: "marcheur-1")
    ).id
    _ = try desk.inform(code, means: .inPerson)
    _ = try desk.agree(code, to: ["participation"], means: .inPerson)
    let form = try desk.formToWrite("semaine")
    let filled = form.questionnaire.fill(
      answers: [(linkId: "marche", text: "oui")], authored: world.now.description, today: day)
    _ = try desk.write(code, form: "semaine", response: .object(filled.response.json))
    #expect(try desk.participant(code).entries.count == 1)
  }
}
