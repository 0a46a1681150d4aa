import Foundation
import StudyDesk
import StudyModel
import Testing
import Wording

struct `Preparing an interview` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  /// One interview held ten days in, by the first referent, with two points left open.
  private func followed() throws -> ParticipantCode {
    let code = try office.agreed()
    try office.write(code, "Avant l’entretien.")
    office.at((Known.start + 10).at(10))
    _ = try desk.recordInterview(
      code, minutes: 35, response: office.interview("L’agenda", "La messagerie"))
    return code
  }

  @Test func `what was written since, what was said then, what is open`() throws {
    let code = try followed()
    office.at((Known.start + 20).at(10))
    try office.write(code, "Après l’entretien.")
    office.at((Known.start + 35).at(10))
    let page = try desk.prepareInterview(code)
    #expect(page.window?.number == 2)
    #expect(page.status == .due)
    #expect(page.lastHeld == Known.start + 10)
    #expect(page.openPoints.map(\.french) == ["L’agenda", "La messagerie"])
    #expect(page.lastAnswers.contains { $0.linkId == "fonctions-explorees" })
    #expect(page.entries.map(\.number) == [2])
    #expect(
      page.entries.flatMap { $0.content.lines }.flatMap(\.answers).map(\.french).contains(
        "Après l’entretien."))
    #expect(page.previousReferent == nil)
  }

  @Test func `a change of referent keeps the thread`() throws {
    let code = try followed()
    _ = try desk.assign(code, to: "ref-oc-2", reason: "Congé.")
    let successor = try office.desk(as: "ref-oc-2")
    office.at((Known.start + 35).at(10))
    let page = try successor.prepareInterview(code)
    #expect(page.previousReferent == "ref-oc-1")
    #expect(page.openPoints.map(\.french) == ["L’agenda", "La messagerie"])
    #expect(try successor.interviewsDue(of: "ref-oc-2").map(\.participant) == [code])
  }

  @Test func `an interview that the coordination typed was held by the referent`() throws {
    let code = try office.agreed()
    office.at((Known.start + 10).at(10))
    _ = try office.desk(as: "coordination").recordInterview(
      code, minutes: 35, response: office.interview())
    #expect(try desk.prepareInterview(code).previousReferent == nil)
    office.at((Known.start + 11).at(10))
    _ = try desk.assign(code, to: "ref-oc-2", reason: "Congé.")
    #expect(try desk.prepareInterview(code).previousReferent == "ref-oc-1")
  }

  @Test func `an agreement to renew is said once the new version is in use`() throws {
    let code = try office.agreed()
    #expect(try desk.prepareInterview(code).agreeAgainBy == nil)
    office.at((Known.newNotice - 1).at(10))
    #expect(try desk.prepareInterview(code).agreeAgainBy == nil)
    office.at(Known.newNotice.at(10))
    #expect(try desk.prepareInterview(code).agreeAgainBy == Known.lastDay)
    _ = try desk.inform(code, means: .inPerson)
    _ = try desk.agree(code, to: ["participation"], means: .inPerson)
    #expect(try desk.prepareInterview(code).agreeAgainBy == nil)
  }

  @Test func `the grid that was filled stays readable when it changes`() throws {
    let code = try followed()
    let file = URL(filePath: office.path("forms/entretien.json"))
    let form = try String(contentsOf: file, encoding: .utf8)
    try (form + "\n").write(to: file, atomically: true, encoding: .utf8)
    let later = try office.otherDesk(as: "ref-oc-1")
    #expect(try later.prepareInterview(code).openPoints.count == 2)
  }

  @Test func `what was set aside is not read out`() throws {
    let code = try office.agreed()
    office.at((Known.start + 3).at(10))
    try office.write(code, "Après le retrait.")
    office.at((Known.start + 5).at(10))
    _ = try desk.withdraw(code, .stop, .on(Known.start + 2))
    office.at((Known.start + 6).at(10))
    _ = try desk.agree(code, to: ["participation"], means: .inPerson)
    #expect(try desk.prepareInterview(code).entries.isEmpty)
  }
}
