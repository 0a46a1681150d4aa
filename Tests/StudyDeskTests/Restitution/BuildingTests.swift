import Disclosure
import Foundation
import Restitution
import StudyDesk
import StudyModel
import Testing
import Wording

struct `Building a restitution` {
  let stage: Stage
  let workspace: Workspace
  let desk: Desk

  init() throws {
    stage = try Stage()
    workspace = try stage.build("study")
    desk = try workspace.deskOfToday()
    try workspace.addPlan()
  }

  @Test func `it lies in a folder of its own and stays as it was built`() throws {
    let built = try desk.buildRestitution(desk.plan())
    let again = try desk.buildRestitution(desk.plan())
    #expect(again.folder == built.folder + "-2")
    #expect(again.manifest == built.manifest)
    #expect(try desk.releases().map(\.state) == [.intact, .intact])
    try Data("changed".utf8).write(to: URL(filePath: built.page))
    try FileManager.default.removeItem(atPath: again.folder)
    #expect(try desk.releases().map(\.state) == [.changed, .missing])
  }

  @Test func `what a building that was cut off left is named, and nothing else is left`() throws {
    let built = try desk.buildRestitution(desk.plan())
    #expect(try desk.unknownReleases().isEmpty)
    let releases = URL(filePath: built.folder).deletingLastPathComponent()
    let left = releases.appending(path: ".new-1").path
    try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
    #expect(try desk.unknownReleases() == [".new-1"])
  }

  @Test func `the next building clears away what was cut off, not what is being made`() throws {
    let releases = workspace.folder + "/releases"
    let hourAgo = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: -3600)]
    for name in [".new-cut-off", ".setting-cut-off", ".new-at-work"] {
      let folder = "\(releases)/\(name)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.setAttributes(hourAgo, ofItemAtPath: folder)
    }
    let other = open("\(releases)/.new-at-work", O_RDONLY)
    defer { close(other) }
    #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
    _ = try desk.buildRestitution(desk.plan())
    #expect(try desk.unknownReleases() == [".new-at-work"])
  }

  @Test func `a folder that cannot take its name leaves no record`() throws {
    let place = workspace.folder + "/releases"
    try Data("a file".utf8).write(to: URL(filePath: place))
    #expect(error { _ = try desk.buildRestitution(desk.plan()) }?.code == .cannotCreate)
    #expect(try desk.releases().isEmpty)
  }

  @Test func `of a day before anybody was enrolled there is nothing to report`() {
    let early = error { _ = try desk.report(desk.plan(), asOf: Known.day("1900-01-01")) }
    #expect(early?.code == .unacceptable)
    #expect(early?.words.english.hasPrefix("Nobody was enrolled yet on") == true)
  }

  @Test func `a style sheet beside the plan goes out beside the page, which reads it last`() throws
  {
    let rules = "body { font-family: serif; }\n"
    let place = workspace.folder + "/exports/plans/charte.css"
    try Data(rules.utf8).write(to: URL(filePath: place))
    var plan = try desk.plan()
    plan.publication.styleSheet = "charte.css"
    let built = try desk.buildRestitution(plan)
    let copy = try String(contentsOfFile: built.folder + "/style.css", encoding: .utf8)
    #expect(copy == rules)
    let page = try String(contentsOfFile: built.page, encoding: .utf8)
    #expect(page.contains("</style>\n  <link rel=\"stylesheet\" href=\"style.css\">"))
    #expect(page.contains("style-src 'unsafe-inline' 'self'"))
    plan.publication.styleSheet = "lacking.css"
    #expect(error { _ = try desk.buildRestitution(plan) }?.code == .doesNotExist)
  }

  @Test func `no count below the threshold is in any table`() throws {
    let plan = try desk.plan()
    let report = try desk.report(plan)
    for figure in report.figures {
      guard case .counts(let table, _) = figure.content else { continue }
      for cell in table.cells {
        #expect(cell.count.people.map { $0 >= plan.threshold.people } ?? true)
      }
    }
  }

  @Test func `no code, referent or written word is in any file`() throws {
    let built = try desk.buildRestitution(desk.plan())
    var secrets = desk.study.team.map(\.text)
    for participant in try desk.participants() {
      secrets.append("\(participant.id)")
      secrets += try participant.entries.prefix(1).indices.flatMap { index in
        try desk.contents(of: index + 1, of: participant.id).versions
          .flatMap { $0.lines.filter { $0.linkId == "evenement" }.flatMap(\.answers) }
          .map(\.french)
      }
    }
    for file in try built.report.files() {
      for secret in secrets where secret.count > 6 {
        #expect(!file.text.contains(secret), "\(secret) is in \(file.path)")
      }
    }
  }

  @Test func `sentences of the summary have their numbers from printed counts`() throws {
    let report = try desk.report(desk.plan())
    let path = try #require(report.figures.first { $0.id == "parcours" })
    guard case .counts(let table, _) = path.content else { return }
    let informed = try #require(table.total?.people)
    #expect(
      report.summary.contains { $0.english.hasPrefix("Of \(informed)\u{A0}people informed") })
    #expect(!report.summary.contains { $0.french.contains("{") })
  }

  @Test func `what was recorded later is not in it`() throws {
    let early = Known.day("2024-12-31")
    let report = try desk.report(desk.plan(), asOf: early)
    #expect(report.asOf == early)
    let months = report.figures.first { $0.id == "journal" }?.dimensions.first?.leaves
    #expect(months == ["2024-10", "2024-11", "2024-12"])
  }
}
