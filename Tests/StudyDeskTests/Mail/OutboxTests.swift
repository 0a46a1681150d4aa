import Foundation
import StudyDesk
import StudyModel
import Testing
import Wording

struct `The outbox` {
  let mail: MailOffice
  let code: ParticipantCode

  init() throws {
    mail = try MailOffice()
    code = try mail.reachable()
  }

  private var files: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: mail.office.path("outbox")))?.sorted()
      ?? []
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func `takes each message once, where only its owner can read it`() throws {
    let written = try mail.desk.writeMail()
    #expect(files == ["\(code)-receipt-2.eml"])
    let path = try #require(written.written.first?.path)
    #expect(try mode(path) == 0o600)
    #expect(try mode(mail.office.path("outbox")) == 0o700)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("To: quelquun-\(code)@exemple.invalid\r\n"))
    #expect(text.contains("Reply-To: exemple-trois@grades.invalid\r\n"))
    #expect(try mail.desk.writeMail().written.isEmpty)
    try mail.send()
    #expect(mail.carrier.messages.isEmpty)
  }

  @Test func `loses what told of an appointment before it was moved`() throws {
    let window = try mail.desk.planInterview(
      code, at: (Known.start + 20).at(10), mode: .video
    ).number
    _ = try mail.desk.writeMail()
    #expect(files == ["\(code)-appointment-\(window)-1.eml", "\(code)-receipt-2.eml"])
    _ = try mail.desk.moveInterview(
      code, window: window, to: (Known.start + 21).at(10), reason: "essai")
    let written = try mail.desk.writeMail()
    #expect(written.outdated == [mail.office.path("outbox/\(code)-appointment-\(window)-1.eml")])
    #expect(files == ["\(code)-appointment-\(window)-2.eml", "\(code)-receipt-2.eml"])
  }

  @Test func `is emptied of whoever is erased`() throws {
    let other = try mail.reachable()
    _ = try mail.desk.writeMail()
    _ = try mail.desk.erase(code, ground: .order, reason: "essai")
    #expect(files == ["\(other)-receipt-2.eml"])
  }

  @Test func `is emptied of what was cut off while it was written, too`() throws {
    _ = try mail.desk.writeMail()
    let cutOff = mail.office.path("outbox/\(code)-receipt-2.eml.new-2w32bqcdbo2g9")
    #expect(FileManager.default.createFile(atPath: cutOff, contents: Data("To: x".utf8)))
    #expect(try mail.desk.cockpit().office.leftovers == [cutOff])
    _ = try mail.desk.erase(code, ground: .order, reason: "essai")
    #expect(files.isEmpty)
  }

  @Test func `is emptied of whoever may not be written to any more`() throws {
    let objecting = try mail.reachable()
    _ = try mail.desk.writeMail()
    _ = try mail.desk.object(objecting)
    #expect(files == ["\(code)-receipt-2.eml"])
    _ = try mail.desk.withdraw(code, .stop)
    #expect(files.isEmpty)
  }

  @Test func `does not wait for the end of quiet hours`() throws {
    try mail.set(
      "from: { address: contact@exemple.invalid }\nquiet: { from: \"00:00\", to: \"23:59\" }\n")
    #expect(try mail.desk.writeMail().written.count == 1)
  }

  @Test func `gets nothing while a blank cannot be filled`() throws {
    try FileManager.default.removeItem(atPath: mail.office.path("contacts.yaml"))
    let refusal = error { _ = try mail.desk.writeMail() }
    #expect(refusal?.code == .unacceptable)
    #expect(refusal?.findings.map(\.place) == ["contacts.yaml"])
    #expect(files.isEmpty)
  }

  @Test func `gets nothing while a contact’s details tell too much`() throws {
    let contacts = "ref-oc-1: { name: Service diabète, telephone: 05 36 49 00 03 }\n"
    try contacts.write(
      toFile: mail.office.path("contacts.yaml"), atomically: true, encoding: .utf8)
    let refusal = error { _ = try mail.desk.writeMail() }
    #expect(refusal?.findings.map(\.place) == ["contacts.yaml ref-oc-1"])
  }

  @Test func `tells of no illness in an address`() throws {
    try mail.set("from: { address: etude-parkinson@exemple.invalid }\nquiet: none\n")
    #expect(
      error { _ = try mail.desk.writeMail() }?.findings.map(\.place)
        == ["mail.yaml:1 from.address"])
    try mail.set("from: { address: contact@ars.sante.invalid }\nquiet: none\n")
    let contacts = "ref-oc-1: { name: Prénom Exemple, mail: \"a@b, c@d\" }\n"
    try contacts.write(
      toFile: mail.office.path("contacts.yaml"), atomically: true, encoding: .utf8)
    #expect(
      error { _ = try mail.desk.writeMail() }?.findings.map(\.place)
        == ["contacts.yaml:1 ref-oc-1.mail"])
  }

  @Test func `needs somebody whom messages come from`() throws {
    try mail.set("from: { address: contact@exemple.invalid, name: Service de soins }\n")
    #expect(
      error { _ = try mail.desk.writeMail() }?.findings.map(\.place) == ["mail.yaml:1 from.name"])
    try FileManager.default.removeItem(atPath: mail.office.path("mail.yaml"))
    #expect(error { _ = try mail.desk.writeMail() }?.code == .doesNotExist)
  }
}
