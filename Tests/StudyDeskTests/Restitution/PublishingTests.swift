import Disclosure
import Foundation
import JSONTree
import Restitution
import StudyLedger
import StudyModel
import Tabulation
import Testing
import Wording

@testable import StudyDesk

/// The real case: 39 people, 20 with Parkinson's disease, 12 with diabetes, 7 with kidney failure; in
/// one region 11 of them, 7, 3 and 1.
struct `A restitution that goes out` {
  let office: Office
  let coordination: Desk
  let auditor: Desk

  init() throws {
    office = try Office()
    try office.workspace.addPlan()
    coordination = try office.desk(as: "coordination")
    auditor = coordination.seating(
      try coordination.addUser("controle", as: .auditor, passphrase: nil))
    let regions: [(ID<Region>, ID<Referent>, [Int])] = [
      ("nouvelle-aquitaine", "ref-na-1", [7, 3, 1]), ("occitanie", "ref-oc-1", [8, 5, 3]),
      ("pays-de-la-loire", "ref-pl-1", [5, 4, 3]),
    ]
    for (region, referent, people) in regions {
      let desk = try office.desk(as: referent)
      for (condition, count) in zip(["parkinson", "diabete", "insuffisance-renale"], people) {
        for _ in 0..<count { try Self.agree(desk, region, referent, ID(condition)) }
      }
    }
  }

  private static func agree(
    _ desk: Desk, _ region: ID<Region>, _ referent: ID<Referent>,
    _ condition: ID<StudyModel.Condition>
  ) throws {
    let code = try desk.enrol(
      Enrolment(region: region, conditions: [condition], association: nil, referent: referent)
    ).id
    _ = try desk.inform(code, means: .inPerson)
    _ = try desk.agree(code, to: ["participation"], means: .inPerson)
  }

  /// A plan of one figure: participants by these.
  private func plan(
    _ axes: [PlannedFigure.Axis], id: String = "conditions"
  ) throws -> RestitutionPlan {
    var plan = try coordination.plan()
    let words = Phrase("Les participants", "Participants")
    let figure = PlannedFigure(
      id: id, caption: words, note: nil, subject: .participants, axes: axes, picture: .table)
    plan.sections = [
      PlannedSection(id: "who", heading: words, paragraphs: [], figures: [figure])
    ]
    plan.summary = []
    return plan
  }

  private func published(_ plan: RestitutionPlan) throws -> String {
    let built = try coordination.buildRestitution(plan)
    _ = try coordination.publish(built.name)
    _ = try auditor.publish(built.name)
    return built.name
  }

  private func counts(_ built: BuiltRestitution) throws -> [Address: PublishableCount] {
    let figure = try #require(built.report.figures.first)
    guard case .counts(let table, _) = figure.content else { return [:] }
    return Dictionary(uniqueKeysWithValues: table.cells.map { ($0.address, $0.count) })
  }

  @Test func `needs two people, neither of them alone`() throws {
    let name = try coordination.buildRestitution(plan([.condition])).name
    guard case .awaitsAnother(let draft) = try coordination.publish(name) else {
      Issue.record("published by one person")
      return
    }
    #expect(draft.approvals == ["coordination"] && draft.publishedAt == nil)
    #expect(error { _ = try coordination.publish(name) }?.code == .unacceptable)
    #expect(error { _ = try office.desk.publish(name) }?.code == .refused)
    #expect(try auditor.releases().map(\.name) == [name])
    guard case .published(let release) = try auditor.publish(name) else {
      Issue.record("not published by two")
      return
    }
    #expect(release.approvals == ["coordination", "controle"])
    #expect(release.publishedAt != nil && release.state == .intact)
    #expect(error { _ = try auditor.publish(name) }?.code == .unacceptable)
  }

  @Test func `bears signatures that anyone can verify over its list of files`() throws {
    let name = try published(plan([.condition]))
    let folder = office.path("releases/" + name)
    let file = try JSON(
      reading: Array(Data(contentsOf: URL(filePath: folder + "/publication.json"))))
    let sums = try Data(contentsOf: URL(filePath: folder + "/SHA256SUMS"))
    let text = try #require(file["signed"]?.string)
    #expect(text.contains("\(Digest(of: Array(sums)))"))
    let approvals = try #require(file["approvals"]?.array)
    #expect(approvals.count == 2)
    for approval in approvals {
      let key = Data(base64Encoded: approval["key"]?.string ?? "") ?? Data()
      let signature = Data(base64Encoded: approval["signature"]?.string ?? "") ?? Data()
      let record = RestitutionApproved(
        release: name, manifest: Digest(of: []), key: Array(key), signature: Array(signature))
      #expect(record.holds(for: text))
      #expect(!record.holds(for: text + " "))
    }
  }

  @Test func `is not published with a file beside it that was not built into it`() throws {
    let built = try coordination.buildRestitution(plan([.condition]))
    let note = built.folder + "/tables/notes.txt"
    try "À relire".write(toFile: note, atomically: true, encoding: .utf8)
    #expect(
      error { _ = try coordination.publish(built.name) }?.words.english.contains("notes.txt")
        == true)
    try FileManager.default.removeItem(atPath: note)
    _ = try coordination.publish(built.name)
  }

  @Test func `is not published once a file was changed`() throws {
    let built = try coordination.buildRestitution(plan([.condition]))
    try Data("autre".utf8).write(to: URL(filePath: built.page))
    #expect(error { _ = try coordination.publish(built.name) }?.code == .inputOutput)
  }

  @Test func `shows the national table whole`() throws {
    let built = try coordination.buildRestitution(plan([.condition]))
    let counts = try counts(built)
    #expect(counts[["parkinson"]]?.people == 20)
    #expect(counts[["diabete"]]?.people == 12)
    #expect(counts[["insuffisance-renale"]]?.people == 7)
    #expect(counts[[.total]]?.people == 39)
    guard case .safe = try coordination.auditRestitution(built.name).verdict else {
      Issue.record("not safe")
      return
    }
  }

  @Test func `once out, keeps a region's numbers from being printed`() throws {
    _ = try published(plan([.condition]))
    let text = """
      id: communique
      by: { fr: une agence, en: an agency }
      on: 2024-10-01
      as-of: 2024-10-01
      counts:
        - { region: nouvelle-aquitaine, people: 11 }
        - { region: nouvelle-aquitaine, condition: parkinson, people: 7 }
        - { region: nouvelle-aquitaine, condition: diabete, people: 3 }
        - { region: nouvelle-aquitaine, condition: insuffisance-renale, people: 1 }
      """
    let (tables, verdict, _) = try coordination.auditCounts(text, under: coordination.plan())
    guard case .exposed(let findings) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    let words = findings.map { coordination.readerWords.words($0, in: tables).french }
    #expect(
      words.contains("Nouvelle-Aquitaine, Insuffisance rénale\u{A0}: petit compte publié (1)"))
    #expect(words.contains("Nouvelle-Aquitaine, Diabète\u{A0}: petit compte publié (3)"))
  }

  @Test func `never shows by region what would name a person`() throws {
    _ = try published(plan([.condition]))
    let built = try coordination.buildRestitution(plan([.region, .condition], id: "regions"))
    let counts = try counts(built)
    #expect(counts[["nouvelle-aquitaine", "insuffisance-renale"]] ?? .hidden == .hidden)
    #expect(counts[["nouvelle-aquitaine", "diabete"]] ?? .hidden == .hidden)
    guard case .safe = try coordination.auditRestitution(built.name).verdict else {
      Issue.record("not safe")
      return
    }
  }

  @Test func `is judged with what others printed, and what they gave away is not ours to hide`()
    throws
  {
    let text = """
      id: presse-2024
      by: { fr: une agence, en: an agency }
      on: 2024-10-01
      as-of: 2024-10-01
      counts:
        - { region: nouvelle-aquitaine, people: 11 }
        - { region: nouvelle-aquitaine, condition: insuffisance-renale, people: 1 }
      """
    let declared = try coordination.declare(text)
    #expect(declared.name == "presse-2024" && declared.counts == 2)
    #expect(error { try coordination.declare(text) }?.code == .unacceptable)
    let built = try coordination.buildRestitution(plan([.condition]))
    // With all three, how many in the region have no diabetes would follow: the fewest are hidden.
    let printed = try counts(built).mapValues(\.people)
    #expect(printed[["parkinson"]] == 20 && printed[["diabete"]] == 12 && printed[[.total]] == 39)
    #expect(printed[["insuffisance-renale"]] == .some(nil))
    let (_, verdict, before) = try coordination.auditRestitution(built.name)
    guard case .safe = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(!before.isEmpty && Set(before.map(\.release)) == [0])
    guard case .awaitsAnother = try coordination.publish(built.name) else {
      Issue.record("kept back for what others gave away")
      return
    }
  }

  @Test func `prints again what is out, and is not told for what others gave away of it`() throws {
    _ = try published(plan([.region], id: "regions"))
    try coordination.declare(
      """
      id: presse-2024
      by: { fr: une agence, en: an agency }
      on: 2024-10-01
      counts:
        - { region: occitanie, people: 13 }
      """)
    let again = try coordination.buildRestitution(plan([.region], id: "regions"))
    #expect(try counts(again)[["occitanie"]]?.people == 16)
    let (tables, verdict, before) = try coordination.auditRestitution(again.name)
    #expect(verdict == .safe)
    let words = before.map { coordination.readerWords.words($0, in: tables).english }
    #expect(words.contains { $0.hasSuffix("small difference (from 16 to 13)") })
  }

  @Test(arguments: [12, 30])
  func `does not go out when something else went out since it was built`(people: Int) throws {
    let name = try coordination.buildRestitution(plan([.region], id: "regions")).name
    _ = try coordination.publish(name)
    #expect(try coordination.hindrance(to: name) == nil)
    // With 12, the region's printed number would tell of one person; 30 tell nothing, but a proof that
    // does not know of them proves nothing either.
    try coordination.declare(
      """
      id: presse-2024
      by: { fr: une agence, en: an agency }
      on: 2024-10-01
      counts:
        - { region: nouvelle-aquitaine, people: \(people) }
      """)
    #expect(try coordination.hindrance(to: name)?.english.contains("Build it anew") == true)
    #expect(error { _ = try auditor.publish(name) }?.code == .unacceptable)
    let again = try coordination.buildRestitution(plan([.region], id: "regions")).name
    #expect(try coordination.hindrance(to: again) == nil)
    guard case .awaitsAnother = try coordination.publish(again) else {
      Issue.record("an approval of the older draft counted")
      return
    }
  }

  @Test func `does not go out with someone who has withdrawn since it was built`() throws {
    let name = try coordination.buildRestitution(plan([.condition])).name
    _ = try coordination.publish(name)
    let leaving = try #require(
      try coordination.participants().first { $0.enrolment.region == "occitanie" })
    _ = try office.desk.withdraw(leaving.id, .exclude)
    #expect(error { _ = try auditor.publish(name) }?.code == .unacceptable)
  }

  @Test(arguments: [
    ("people: 30", "occitanie, people: 14", "nouvelle-aquitaine, people: 14"),
    ("people: 11", "occitanie, people: 5", "nouvelle-aquitaine, people: 5"),
  ])
  func `keeps from print what a subtraction would tell`(
    all: String, one: String, other: String
  ) throws {
    let text = """
      id: communique
      by: { fr: une agence, en: an agency }
      on: 2024-10-01
      counts:
        - { \(all) }
        - { region: \(one) }
        - { region: \(other) }
      """
    guard case .exposed = try coordination.auditCounts(text, under: coordination.plan()).verdict
    else {
      Issue.record("not found")
      return
    }
  }

  @Test func `keeps from print how few have several conditions, and who has the one left out`()
    throws
  {
    func found(_ region: String, _ counts: [String: Int], of all: Int) throws -> [String] {
      let lines = counts.map { "  - { \(region)condition: \($0.key), people: \($0.value) }" }
      let text = """
        id: communique
        by: { fr: une agence, en: an agency }
        on: 2024-10-01
        counts:
          - { \(region)people: \(all) }
        \(lines.sorted().joined(separator: "\n"))
        """
      return try coordination.auditCounts(text, under: coordination.plan()).ofConditions
        .map { coordination.readerWords.words($0).english }
    }
    let (one, two, three) = ("parkinson", "diabete", "insuffisance-renale")
    #expect(
      try found("", [one: 19, two: 18, three: 6], of: 40) == [
        """
        All participants: several conditions at once (2–3), as everybody has one and they add up to \
        3 more than there are people
        """
      ])
    let unlisted = try found("region: occitanie, ", [one: 20, two: 17], of: 40)
    #expect(unlisted.count == 1 && unlisted[0].hasPrefix("Occitanie, Kidney failure"))
    // Nobody has several, or five at least; or the one that is left out has five people at least.
    #expect(try found("", [one: 19, two: 15, three: 6], of: 40).isEmpty)
    #expect(try found("", [one: 19, two: 18, three: 8], of: 40).isEmpty)
    #expect(try found("", [one: 19, two: 16], of: 40).isEmpty)
  }

  @Test func `takes in no counts that nobody can have given`() throws {
    for counts in [
      "[]",
      "[{ region: occitanie, people: 5 }, { region: occitanie, people: 6 }]",
      "[{ people: 4 }, { region: occitanie, people: 9 }]",
    ] {
      let text = """
        id: faux
        by: { fr: une agence, en: an agency }
        on: 2024-10-01
        counts: \(counts)
        """
      #expect(error { try coordination.declare(text) }?.code == .unacceptable)
    }
    #expect(try coordination.declarations().isEmpty)
  }

  @Test(arguments: [(16, false), (17, true)])
  func `is declared with a warning where it counts more people than ever took part`(
    people: Int, isDoubted: Bool
  ) throws {
    let doubts = try coordination.doubts(about: counts(people), named: "presse.yaml")
    let words = "Occitanie: 17 people, while the study never took in more than 16. "
    #expect(doubts.map { $0.english.hasPrefix(words) } == (isDoubted ? [true] : []))
  }

  private func counts(_ people: Int, id: String = "presse") -> String {
    """
    id: \(id)
    by: { fr: une agence, en: an agency }
    on: 2024-10-01
    counts:
      - { region: occitanie, people: \(people) }
    """
  }

  @Test func `is judged with declarations as they were mended, the first kept with the reason`()
    throws
  {
    try coordination.declare(counts(21))
    try coordination.declare(counts(12), replacing: ("presse", "faute de frappe"))
    #expect(try coordination.declarations().map(\.counts) == [1])
    #expect(try coordination.withdrawnDeclarations().map(\.takenBack) == ["faute de frappe"])
    let tables = try coordination.auditCounts(counts(12, id: "autre"), under: coordination.plan())
    #expect(tables.tables.releases.map(\.id) == ["presse", "autre"])
    #expect(tables.tables.releases[0].tables[0].cells.map(\.value) == [12])
    let files = try FileManager.default.contentsOfDirectory(
      atPath: office.path("releases/declared"))
    #expect(files.sorted() == ["presse.2.yaml", "presse.yaml"])
  }

  @Test func `is asked about under a name of their own, and never judged with itself`() throws {
    let release = try published(plan([.condition]))
    try coordination.declare(counts(16))
    for name in ["presse", release] {
      let refusal = error {
        _ = try coordination.auditCounts(counts(16, id: name), under: coordination.plan())
      }
      #expect(refusal?.code == .unacceptable)
      #expect(refusal?.words.french.contains("«\u{A0}\(name)\u{A0}»") == true)
    }
    #expect(error { try coordination.declare(counts(16, id: release)) }?.code == .unacceptable)
    #expect(try coordination.declarations().count == 1)
  }

  @Test(arguments: ["2024-10-02", "2199-01-01"])
  func `takes in no counts of a day that had not come when they were printed`(day: String) throws {
    let text = """
      id: presse
      by: { fr: une agence, en: an agency }
      on: 2024-10-01
      as-of: \(day)
      counts:
        - { region: occitanie, people: 16 }
      """
    let refusal = error { try coordination.declare(text) }
    #expect(refusal?.findings.map { "\($0)".contains("as-of") } == [true])
    #expect(
      error { _ = try coordination.auditCounts(text, under: coordination.plan()) }?.findings.count
        == 1)
    #expect(try coordination.declarations().isEmpty)
  }

  @Test func `takes no name that declared counts bear`() throws {
    let day = coordination.today
    try coordination.declare(counts(16, id: "restitution-\(day)"))
    #expect(try coordination.buildRestitution(plan([.condition])).name == "restitution-\(day)-2")
  }

  @Test func `forgets a declaration that was taken back, and only one that stands`() throws {
    try coordination.declare(counts(12))
    try coordination.withdrawDeclaration("presse", because: "jamais paru")
    #expect(try coordination.declarations().isEmpty)
    #expect(
      error { try coordination.withdrawDeclaration("presse", because: "encore") }?.code
        == .doesNotExist)
    try coordination.declare(counts(13))
    #expect(try coordination.declarations().count == 1)
  }

  @Test func `says what an earlier one costs it, and nothing when there is none`() throws {
    #expect(try coordination.outlook(plan([.condition])).price.words == nil)
    _ = try published(plan([.condition]))
    office.at((Known.start + 40).at(9))
    let desk = try office.desk(as: "ref-oc-1")
    for _ in 0..<2 { try Self.agree(desk, "occitanie", "ref-oc-1", "parkinson") }
    let price = try coordination.outlook(plan([.condition])).price
    #expect(price.figures == ["conditions"] && price.earlier.count == 1)
    #expect(price.words?.french.contains("attendre que davantage de personnes") == true)
  }

  @Test func `built again on one day, says whether anything changed`() throws {
    let first = try coordination.buildRestitution(plan([.condition]))
    #expect(first.twin == nil)
    let second = try coordination.buildRestitution(plan([.condition]))
    #expect(second.twin == BuiltRestitution.Twin(name: first.name, isSame: true))
    #expect(try coordination.buildRestitution(plan([.region])).twin?.isSame == false)
  }

  @Test func `waits in the cockpit for whoever has not approved it`() throws {
    let name = try coordination.buildRestitution(plan([.condition])).name
    #expect(
      try coordination.cockpit().office.restitutions
        == [Cockpit.Approval(release: name, approvedBy: nil, isMine: true)])
    _ = try coordination.publish(name)
    #expect(try coordination.cockpit().office.restitutions.map(\.isMine) == [false])
    _ = try auditor.publish(name)
    #expect(try coordination.cockpit().office.restitutions.isEmpty)
    #expect(try office.desk.cockpit().office.restitutions.isEmpty)
  }

  @Test func `does not betray those who joined since by a difference`() throws {
    _ = try published(plan([.condition]))
    office.at((Known.start + 40).at(9))
    let desk = try office.desk(as: "ref-oc-1")
    for _ in 0..<2 { try Self.agree(desk, "occitanie", "ref-oc-1", "parkinson") }
    let built = try coordination.buildRestitution(plan([.condition]))
    let now = try counts(built)
    // 20 then 22 would tell of two people.
    #expect(now[["parkinson"]]?.people != 22 && now[[.total]]?.people != 41)
  }

  @Test(arguments: [false, true])
  func `counts nobody who took themself out since, whatever day it counts`(
    objects: Bool
  ) throws {
    let day = coordination.today
    office.at((day + 1).at(9))
    let leaving = try #require(
      try coordination.participants().first {
        $0.enrolment.conditions == ["parkinson"] && $0.enrolment.region == "occitanie"
      })
    if objects {
      _ = try office.desk.object(leaving.id)
    } else {
      _ = try office.desk.withdraw(leaving.id, .exclude)
    }
    let built = try coordination.buildRestitution(plan([.condition]), asOf: day)
    let now = try counts(built)
    #expect(now[["parkinson"]]?.people == 19)
    #expect(now[[.total]]?.people == 38)
  }

  @Test func `does not bring back who withdrew since, nor betray them, with an earlier day`() throws
  {
    let day = coordination.today
    office.at((day + 1).at(9))
    _ = try published(plan([.condition]))
    office.at((day + 2).at(9))
    let leaving = try #require(
      try coordination.participants().first {
        $0.enrolment.conditions == ["parkinson"] && $0.enrolment.region == "occitanie"
      })
    _ = try office.desk.withdraw(leaving.id, .exclude)
    for earlier in [day, day + 1] {
      let result = Result {
        try coordination.buildRestitution(plan([.condition]), asOf: earlier)
      }
      if case .success(let built) = result {
        let now = try counts(built)
        // Neither 20 of 39 anew, nor 19 of 38 beside them.
        #expect(now[["parkinson"]]?.people == nil)
        #expect(now[[.total]]?.people == nil)
      }
    }
  }

  @Test(arguments: [1, 5])
  func `prints no part of a figure of which a few have left since`(leaving: Int) throws {
    _ = try published(plan([.condition]))
    office.at((Known.start + 1).at(9))
    let people = try coordination.participants().filter {
      $0.enrolment.conditions == ["diabete"] && $0.enrolment.region == "occitanie"
    }
    for participant in people.prefix(leaving) {
      _ = try office.desk.withdraw(participant.id, .exclude)
    }
    let (report, price) = try coordination.outlook(plan([.condition]))
    // Of one, what is missing would say that it is diabetes; of five, no more than that five have left.
    #expect(report.figures.allSatisfy(\.isWithheld) == (leaving == 1))
    #expect(price.figures.isEmpty == (leaving != 1))
  }

  @Test func `does not betray who withdrew since`() throws {
    _ = try published(plan([.condition]))
    office.at((Known.start + 40).at(9))
    let leaving = try #require(
      try coordination.participants().first {
        $0.enrolment.conditions == ["insuffisance-renale"] && $0.enrolment.region == "occitanie"
      })
    _ = try office.desk.withdraw(leaving.id, .exclude)
    let result = Result { try coordination.buildRestitution(plan([.condition])) }
    if case .success(let built) = result {
      let now = try counts(built)
      #expect(now[["insuffisance-renale"]]?.people != 6 && now[[.total]]?.people != 38)
    }
  }
}
