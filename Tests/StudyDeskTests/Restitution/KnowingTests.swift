import Disclosure
import Restitution
import StudyModel
import Tabulation
import Testing
import Wording

@testable import StudyDesk

/// Three regions of 3, 9 and 5 people, of which only the 9 is public; then 5, 14 and 7.
struct `A reader who knows that nobody left` {
  let office: Office
  let coordination: Desk

  init() throws {
    office = try Office()
    try office.workspace.addPlan()
    coordination = try office.desk(as: "coordination")
    try enrol([3, 9, 5])
  }

  private func enrol(_ people: [Int]) throws {
    let regions: [(ID<Region>, ID<Referent>)] = [
      ("nouvelle-aquitaine", "ref-na-1"), ("occitanie", "ref-oc-1"),
      ("pays-de-la-loire", "ref-pl-1"),
    ]
    for ((region, referent), count) in zip(regions, people) {
      let desk = try office.desk(as: referent)
      for _ in 0..<count {
        let code = try desk.enrol(
          Enrolment(
            region: region, conditions: ["diabete"], association: nil, referent: referent)
        ).id
        _ = try desk.inform(code, means: .inPerson)
        _ = try desk.agree(code, to: ["participation"], means: .inPerson)
      }
    }
  }

  private func plan() throws -> RestitutionPlan {
    var plan = try coordination.plan()
    let words = Phrase("Les participants", "Participants")
    let figure = PlannedFigure(
      id: "regions", caption: words, note: nil, subject: .participants, axes: [.region],
      picture: .table)
    plan.id = "regions"
    plan.sections = [
      PlannedSection(id: "who", heading: words, paragraphs: [], figures: [figure])
    ]
    plan.summary = []
    return plan
  }

  /// Of three regions somebody printed one, and all together: 3 and 5 are among the other eight.
  private func declare() throws {
    try coordination.declare(
      """
      id: presse
      by: { fr: une agence, en: an agency }
      on: 2024-10-01
      as-of: \(Known.start)
      counts:
        - { people: 17 }
        - { region: occitanie, people: 9 }
      """)
  }

  @Test func `does not learn of those who were hidden before`() throws {
    try declare()
    office.at((Known.start + 40).at(9))
    try enrol([2, 5, 2])
    // No number of another day differs by too few people; but nobody left.
    let (report, price) = try coordination.outlook(plan())
    #expect(report.figures.allSatisfy { $0.isWithheld })
    #expect(price.figures == ["regions"])
    #expect(price.words?.english.contains("keep the old table as it is") == true)
  }

  @Test func `is asked again when a release is audited`() throws {
    office.at((Known.start + 40).at(9))
    try enrol([2, 5, 2])
    let name = try coordination.buildRestitution(plan()).name
    #expect(try coordination.auditRestitution(name).verdict == .safe)
    try declare()
    guard case .exposed(let findings) = try coordination.auditRestitution(name).verdict else {
      Issue.record("The audit does not see that someone of the other eight is given away.")
      return
    }
    #expect(!findings.isEmpty)
  }

  @Test func `is reckoned with by how many came and went`() throws {
    office.at((Known.start + 40).at(9))
    try enrol([2, 5, 2])
    let leaving = try #require(
      try coordination.participants().first { $0.enrolment.region == "occitanie" })
    _ = try office.desk.withdraw(leaving.id, .exclude)
    let days: Set<Day> = [Known.start, Known.start + 40]
    let attendance = try coordination.attendance(on: days)
    #expect(
      attendance.turnover(from: Known.start, to: Known.start + 40)
        == .turnover(maxIn: 9, maxOut: 1))
    #expect(
      attendance.turnover(from: Known.start, to: Known.start + 41)
        == .turnover(maxIn: nil, maxOut: nil))
  }

  @Test func `is reckoned with by whom a release built now leaves out of an earlier day`() throws {
    let day = Known.start
    office.at((day + 40).at(9))
    let leaving = try #require(
      try coordination.participants().first { $0.enrolment.region == "occitanie" })
    _ = try office.desk.withdraw(leaving.id, .exclude)
    func attendance(at moment: Moment) throws -> Attendance {
      try coordination.attendance(on: [day], building: day, at: moment)
    }
    #expect(
      try attendance(at: (day + 41).at(9)).turnover(from: day, to: day, isJudged: true)
        == .turnover(maxIn: 0, maxOut: 1))
    #expect(
      try attendance(at: (day + 39).at(9)).turnover(from: day, to: day, isJudged: true) == .same)
  }
}
