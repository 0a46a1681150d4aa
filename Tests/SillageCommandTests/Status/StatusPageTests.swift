import JSONTree
import Testing
import Wording

@testable import StudyDesk
@testable import sillage

struct `The page of the morning` {
  private func page(
    _ cockpit: Cockpit, _ language: Language, width: Int = 80, hasColours: Bool = false
  ) throws -> String {
    StatusPage(
      cockpit, of: try Morning.study(), in: language, width: width, hasColours: hasColours
    ).text + "\n"
  }

  @Test func `advises what can be done about an interview whose day has passed`() throws {
    var cockpit = try Morning.busy()
    let (late, planned, due) = (Morning.codes[0], cockpit.due[0], cockpit.due[1])
    #expect(cockpit.nextStep.french.contains("sillage entretien noter \(late)"))
    #expect(!cockpit.nextStep.french.contains("préparer"))
    cockpit.late = []
    cockpit.due = [planned]
    #expect(cockpit.nextStep.french.contains("sillage entretien préparer \(planned.participant)"))
    cockpit.due = [due]
    #expect(cockpit.nextStep.french.contains("sillage entretien prévoir \(due.participant)"))
  }

  @Test(arguments: Language.allCases)
  func `a busy morning reads well`(_ language: Language) throws {
    let busy = try page(Morning.busy(), language)
    try expect(busy, matchesFile: "status-busy.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `a calm morning is short`(_ language: Language) throws {
    try expect(
      page(Morning.calm(), language), matchesFile: "status-calm.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases, [80, 100, 200])
  func `no line is wider than the page`(_ language: Language, _ width: Int) throws {
    for line in try page(Morning.busy(), language, width: width).split(separator: "\n") {
      #expect(line.count <= min(width, 100), "\(line)")
    }
  }

  @Test func `a long silence keeps its column`() throws {
    let page = try page(Morning.silent(days: 1_234), .french)
    #expect(page.contains("1\u{202F}234\u{A0}jours  rien depuis"), "\(page)")
  }

  @Test func `colours add nothing that words do not say`() throws {
    let plain = try page(Morning.busy(), .french)
    let coloured = try page(Morning.busy(), .french, hasColours: true)
    #expect(coloured != plain)
    #expect(coloured.replacing(#/\u{1B}\[[0-9]*m/#, with: "") == plain)
  }

  @Test func `programs get everything, nothing cut`() throws {
    let json = try Morning.busy().json(of: Morning.study())
    #expect(json["awaited"]?.array?.map { $0["informed"] } == [.string("2025-01-26"), .null])
    #expect(json["late"]?.array?.count == 9)
    #expect(json["due"]?.array?.first?["status"]?.string == "planned")
    #expect(json["standings"]?["to-renew"]?.int == 3)
    #expect(json["changed_texts"]?.array?.count == 1)
    #expect(json["to_confirm"]?.array?.count == 4)
  }
}
