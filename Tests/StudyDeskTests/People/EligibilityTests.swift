import StudyModel
import Testing
import Wording

@testable import StudyDesk

/// The study that takes people in by phases: with several conditions in 2024, with one from 2025.
struct `Enrolling by phases` {
  private let stage: Stage
  private let workspace: Workspace

  init() throws {
    stage = try Stage()
    workspace = try Shelf.demonstration("sophia-mcva", in: stage.folder + "/study", participants: 2)
  }

  private func enrol(_ conditions: ID<Condition>..., on day: String) throws -> Participant {
    let desk = try workspace.lastDesk()
    let referent = try #require(workspace.study.referents.first)
    return try desk.enrol(
      Enrolment(
        region: referent.region, conditions: conditions, association: nil, referent: referent.id),
      .on(Known.day(day)))
  }

  @Test func `a phase takes in whom its rule allows, on its days`() throws {
    _ = try enrol("diabete", "asthme", on: "2024-06-03")
    _ = try enrol("maladie-coronaire", on: "2025-02-03")
    let intakes = try workspace.lastDesk().cockpit().intakes
    #expect(intakes.map(\.phase.id) == ["adherents-2024", "ouverture-2025"])
    #expect(intakes.map(\.enrolled) == [3, 1])
  }

  @Test func `the refusal says of each phase what is missing`() throws {
    let refusal = error { _ = try enrol("diabete", on: "2024-06-03") }
    #expect(refusal?.code == .unacceptable)
    #expect(refusal?.findings.map(\.place) == ["adherents-2024", "ouverture-2025"])
    #expect(
      refusal?.findings.first?.reason.english == """
        At least 2\u{A0}conditions needed: Diabetes, Asthma, Coronary heart disease, Kidney failure, \
        Another cardiovascular or associated disease.
        """)
    let (from, to) = (Known.day("2025-01-01").words.english, Known.day("2025-06-30").words.english)
    #expect(
      refusal?.findings.last?.reason.english
        == "“Opening to further patients” runs from \(from) to \(to).")
    #expect(try workspace.lastDesk().participants().count == 2)
  }

  @Test func `a condition that no phase names is refused, and every day outside`() {
    #expect(error { _ = try enrol("asthme", on: "2025-02-03") }?.findings.count == 2)
    #expect(error { _ = try enrol("diabete", "asthme", on: "2025-10-06") }?.code == .unacceptable)
  }

  @Test func `what was wrongly recorded is still put right`() throws {
    let code = try enrol("diabete", "asthme", on: "2024-06-03").id
    let corrected = try workspace.lastDesk().correct(
      code, conditions: ["diabete"], association: nil, reason: "Erreur de case")
    #expect(corrected.enrolment.conditions == ["diabete"])
  }
}
