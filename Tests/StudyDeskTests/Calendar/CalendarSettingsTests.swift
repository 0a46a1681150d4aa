import Foundation
import StudyDesk
import StudyExchange
import StudyModel
import Testing
import Wording

struct `A referent’s own settings for calendars` {
  let office: Office
  let code: ParticipantCode

  init() throws {
    office = try Office()
    code = try office.agreed()
    try office.desk.record(
      Identity(name: "Camille Inventée", telephone: nil, mail: nil, address: nil), of: code)
    _ = try office.desk.planInterview(code, at: (Known.start + 9).at(10), mode: .video)
  }

  private func set(_ text: String) throws {
    try text.write(toFile: office.path("calendar.yaml"), atomically: true, encoding: .utf8)
  }

  private func text(_ owner: CalendarOwner, at desk: Desk) throws -> String {
    String(decoding: try desk.calendar(of: owner, in: .english).bytes, as: UTF8.self)
  }

  @Test func `say how long and when to remind`() throws {
    try set("ref-oc-1: { minutes: 30, alarms: [60] }")
    let text = try text(.referent("ref-oc-1"), at: office.desk)
    #expect(text.contains("DURATION:PT30M\r\n"))
    #expect(text.contains("TRIGGER:-PT60M\r\n"))
    #expect(!text.contains("TRIGGER:-PT30M\r\n"))
  }

  @Test func `put names into their own calendar, and the ledger keeps who read them`() throws {
    try set("ref-oc-1: { names: true }")
    let looks = try office.desk.personalData(of: code).reads.count
    let text = try text(.referent("ref-oc-1"), at: office.desk)
    #expect(text.contains("SUMMARY:Appointment Camille Inventée (\(code))\r\n"))
    let reads = try office.desk.personalData(of: code).reads.map(\.event.kind.name)
    #expect(reads.dropFirst(looks).contains("identity.read"))
  }

  @Test func `put no name into anybody else’s`() throws {
    try set("ref-oc-1: { names: true }")
    let colleague = try office.desk(as: "ref-oc-2")
    for (owner, desk) in [
      (CalendarOwner.referent("ref-oc-1"), colleague), (.region("occitanie"), office.desk),
      (.participant(code), office.desk),
      (.referent("ref-oc-1"), try office.desk(as: "coordination")),
    ] {
      #expect(try !text(owner, at: desk).contains("Inventée"))
    }
  }

  @Test func `are refused with the line when they cannot be understood`() throws {
    try set("ref-oc-1:\n  minutes: 3\n  colour: blue\n")
    let refusal = error {
      _ = try office.desk.calendar(of: .referent("ref-oc-1"), in: .english)
    }
    #expect(refusal?.code == .unacceptable)
    #expect(
      refusal?.findings.map(\.place) == [
        "calendar.yaml:3 ref-oc-1.colour", "calendar.yaml:2 ref-oc-1.minutes",
      ])
  }
}
