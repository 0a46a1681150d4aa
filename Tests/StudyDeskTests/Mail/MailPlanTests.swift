import Foundation
import StudyDesk
import StudyExchange
import StudyModel
import Testing
import Wording

struct `Messages that are due` {
  let mail: MailOffice
  let code: ParticipantCode
  var office: Office { mail.office }

  init() throws {
    mail = try MailOffice()
    code = try mail.reachable()
  }

  @Test func `are an acknowledgement of what was said, once`() throws {
    #expect(try mail.due(code) == ["receipt-2"])
    try mail.send()
    #expect(mail.carrier.subjects == ["Accusé de réception"])
    #expect(try mail.due(code).isEmpty)
  }

  @Test func `are an appointment when it is made, and again when it is moved`() throws {
    let at = (Known.start + 20).at(10)
    _ = try office.desk.planInterview(code, at: at, mode: .video)
    #expect(try mail.due(code) == ["appointment-1-1", "receipt-2"])
    try mail.send()
    let calendar = try #require(mail.carrier.messages.compactMap(\.calendar).first)
    let text = String(decoding: calendar, as: UTF8.self)
    #expect(text.contains("SUMMARY:Rendez-vous\r\n"))
    #expect(!text.contains("\(code)"))
    _ = try office.desk.moveInterview(
      code, window: 1, to: (Known.start + 21).at(10), reason: "essai")
    #expect(try mail.due(code) == ["appointment-1-2"])
    office.at((Known.start + 22).at(10))
    #expect(try !mail.due(code).contains("appointment-1-2"))
  }

  @Test func `are a reminder at its hour a week before`() throws {
    _ = try office.desk.planInterview(code, at: (Known.start + 20).at(15), mode: .video)
    try mail.send()
    office.at((Known.start + 13).at(9, 59))
    #expect(
      try mail.situation(code, .soon) == .waiting(until: (Known.start + 13).at(10), .early))
    office.at((Known.start + 13).at(10))
    #expect(try mail.situation(code, .soon) == .ready)
  }

  @Test func `do not remind whoever was told within that week`() throws {
    _ = try office.desk.planInterview(code, at: (Known.start + 4).at(15), mode: .video)
    #expect(try mail.due(code) == ["appointment-1-1", "receipt-2"])
  }

  @Test func `are one when the appointment itself was not told of yet`() throws {
    _ = try office.desk.planInterview(code, at: (Known.start + 12).at(15), mode: .video)
    office.at((Known.start + 6).at(11))
    #expect(try mail.due(code) == ["appointment-1-1", "receipt-2"])
    try mail.send()
    office.at((Known.start + 7).at(11))
    #expect(try mail.due(code).isEmpty)
  }

  @Test func `do not say within a week that an interview is late and that nothing is heard`() throws
  {
    office.at((Known.start + 23).at(11))
    let plan = try office.desk.mailPlan(of: code).filter {
      [.late, .silence].contains($0.due.message.kind)
    }
    #expect(plan.count == 2)
    try mail.send()
    #expect(
      try mail.situation(code, .silence)
        == .waiting(until: (Known.start + 30).at(11), .ceiling))
    office.at((Known.start + 30).at(12))
    #expect(try mail.situation(code, .silence) == .ready)
  }

  @Test func `are, of a referent, those to the people they follow`() throws {
    #expect(try !office.desk.mailPlan(followedBy: "ref-oc-1").isEmpty)
    #expect(try office.desk.mailPlan(followedBy: "ref-oc-2").isEmpty)
  }

  @Test func `keep their hour when clocks go back`() throws {
    office.at((Known.start + 7).at(9))
    let other = try mail.reachable()
    _ = try office.desk.planInterview(code, at: (Known.autumn + 3).at(15), mode: .video)
    try mail.send()
    office.at((Known.autumn + 4).at(12))
    #expect(try from(other, .late) == "2024-10-30T09:00:00.000Z")
    office.at((Known.autumn - 4).at(12))
    #expect(try from(code, .soon) == "2024-10-23T08:00:00.000Z")
  }

  private func from(_ code: ParticipantCode, _ kind: MessageKind) throws -> String? {
    try office.desk.mailPlan(of: code).first { $0.due.message.kind == kind }
      .map { "\($0.due.from)" }
  }

  @Test func `ask after three weeks of silence, once for each silence`() throws {
    office.at((Known.start + 21).at(11))
    #expect(try mail.due(code).contains("silence-2024-10-01"))
    try mail.send()
    office.at((Known.start + 25).at(11))
    #expect(try !mail.due(code).contains { $0.hasPrefix("silence") })
    try office.write(code)
    office.at((Known.start + 50).at(11))
    #expect(try mail.due(code).contains("silence-2024-10-26"))
  }

  @Test func `speak of an interview whose day has passed`() throws {
    office.at((Known.start + 22).at(11))
    #expect(try mail.due(code).contains("late-1-0"))
  }

  @Test func `ask for a new agreement, also after the old one ran out`() throws {
    office.at((Known.newNotice + 1).at(11))
    #expect(try mail.due(code).contains("renewal-2"))
    office.at((Known.lastDay - 6).at(11))
    #expect(try mail.due(code).contains("renewal-2-last"))
    office.at((Known.lastDay + 6).at(11))
    #expect(try mail.due(code).contains("renewal-2-last"))
  }

  @Test func `invite whoever was not informed yet`() throws {
    let other = try office.enrolled()
    #expect(try mail.due(other) == ["invitation-1"])
    _ = try office.desk.inform(other, means: .inPerson)
    #expect(try mail.due(other).isEmpty)
  }

  @Test func `thank when the interviews are over`() throws {
    office.at(Known.newNotice.at(9))
    _ = try office.desk.inform(code, means: .inPerson)
    _ = try office.desk.agree(code, to: ["participation"], means: .inPerson)
    office.at(Known.day("2025-04-01").at(11))
    #expect(try mail.due(code).contains("thanks-1"))
    office.at(Known.day("2025-05-15").at(11))
    #expect(try !mail.due(code).contains("thanks-1"))
  }

  @Test func `are, after a withdrawal, its acknowledgement and nothing else`() throws {
    _ = try office.desk.planInterview(code, at: (Known.start + 5).at(10), mode: .video)
    _ = try office.desk.withdraw(code, .stop)
    #expect(try mail.due(code) == ["receipt-3"])
    try mail.send()
    #expect(mail.carrier.subjects == ["Accusé de réception"])
    office.at((Known.start + 25).at(11))
    #expect(try mail.due(code).isEmpty)
  }

  @Test func `are none after an objection, a departure, while a record is restricted`() throws {
    let (objecting, leaving, frozen) = (
      try mail.reachable(), try mail.reachable(), try mail.reachable()
    )
    _ = try office.desk.object(objecting)
    _ = try office.desk.leave(leaving, reason: "essai")
    _ = try office.desk.restrict(frozen, reason: "essai")
    for code in [objecting, leaving, frozen] { #expect(try mail.due(code).isEmpty) }
    try mail.send()
    #expect(mail.carrier.messages.count == 1)
  }

  @Test func `are only those for which the study has a text`() throws {
    try #require(try !mail.due(code).isEmpty)
    for language in ["fr", "en"] {
      try remove("forms/mail/receipt.\(language).md")
    }
    #expect(
      try office.otherDesk(as: "ref-oc-1").mailPlan(of: code).isEmpty)
  }

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: office.path(name))
  }
}
