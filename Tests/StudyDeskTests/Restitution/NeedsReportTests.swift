import Disclosure
import Foundation
import Restitution
import StudyDesk
import StudyModel
import Testing
import Wording

struct `What a restitution says of needs` {
  let stage: Stage
  let workspace: Workspace
  let desk: Desk

  init() throws {
    stage = try Stage()
    workspace = try stage.build("study")
    desk = try workspace.deskOfToday()
    try workspace.addPlan()
  }

  private func figure(_ report: Report) throws -> Figure {
    try #require(report.figures.first { $0.id == "besoins" })
  }

  @Test func `is their order, how sure it is, and only needs whose number is printed`() throws {
    let figure = try figure(desk.report(desk.plan()))
    #expect(!figure.details.isEmpty)
    guard case .counts(let table, _) = figure.content else { return }
    for detail in figure.details {
      let people = try #require(table[[.leaf(detail.category)]].people)
      #expect(people >= 5)
      #expect(detail.sentences[0].french.hasPrefix("Rang "))
      #expect(detail.sentences[0].french.contains("des tirages"))
    }
  }

  @Test func `holds quotes of those who agreed, noted on their record when it is built`() throws {
    let built = try desk.buildRestitution(desk.plan())
    let details = try figure(built.report).details
    let quotes = details.flatMap(\.quotes)
    #expect(!quotes.isEmpty)
    #expect(
      details.allSatisfy { Set($0.quotes.map(\.words)).count == $0.quotes.count },
      "The same words stand twice below one need.")
    let lines = try desk.quotes().filter { $0.quote.releases == [built.name] }
    #expect(Set(lines.compactMap(\.words)) == Set(quotes.map(\.words)))
  }

  @Test func `is nowhere in a new release once the person has withdrawn`() throws {
    let first = try desk.report(desk.plan())
    let words = Set(try figure(first).details.flatMap(\.quotes).map(\.words))
    for line in try desk.quotes() where line.isReady {
      _ = try desk.withdraw(line.participant, .quotes)
    }
    let built = try desk.buildRestitution(desk.plan())
    #expect(try figure(built.report).details.flatMap(\.quotes).isEmpty)
    let files = FileManager.default.enumerator(atPath: built.folder)
    for case let name as String in files ?? .init() {
      guard let text = try? String(contentsOfFile: built.folder + "/" + name, encoding: .utf8)
      else { continue }
      #expect(!words.contains { text.contains($0) }, "\(name)")
    }
  }

  @Test func `is left out before any need was stated`() throws {
    let early = try desk.report(desk.plan(), asOf: Known.day("2025-02-01"))
    #expect(!early.figures.contains { $0.id == "besoins" })
  }
}
