import Foundation
import StudyDesk
import StudyExchange
import StudyModel
import Testing
import Wording

/// An office that writes to people, and a server that remembers what it was given.
final class MailOffice {
  let office: Office
  let carrier = RememberedMail()
  var desk: Desk { office.desk }

  init(_ settings: String = MailOffice.settings) throws {
    office = try Office()
    try set(settings)
    try FileManager.default.copyItem(
      atPath: office.path("contacts.example.yaml"), toPath: office.path("contacts.yaml"))
  }

  static let settings = "from: { address: contact@exemple.invalid }\nquiet: none\n"

  func set(_ settings: String) throws {
    try settings.write(toFile: office.path("mail.yaml"), atomically: true, encoding: .utf8)
  }

  /// Someone who agreed to everything now, and can be reached.
  func reachable(_ address: String? = nil) throws -> ParticipantCode {
    let code = try office.agreed()
    try setAddress(code, address ?? "quelquun-\(code)@exemple.invalid")
    return code
  }

  func setAddress(_ code: ParticipantCode, _ address: String?) throws {
    try desk.record(
      Identity(name: "Camille Inventée", telephone: nil, mail: address, address: nil), of: code)
  }

  /// What is due to somebody, whatever is in its way.
  func due(_ code: ParticipantCode) throws -> [String] {
    try desk.mailPlan(of: code).map { "\($0.due.message)" }
  }

  func situation(
    _ code: ParticipantCode, _ kind: MessageKind
  ) throws -> PlannedMessage.Situation? {
    try desk.mailPlan(of: code).first { $0.due.message.kind == kind }?.situation
  }

  @discardableResult
  func send() throws -> SentMail { try desk.sendMail(through: carrier) }
}

/// Remembers messages, and answers as it is told.
final class RememberedMail: MailCarrier {
  private(set) var messages: [MailMessage] = []
  private(set) var openings = 0
  /// What is answered, the last again and again.
  var answers: [MailDelivery] = [.taken]
  var trouble: MailTrouble?
  /// Runs when a message is handed over, before it is answered.
  var meanwhile: () throws -> Void = {}

  func open() throws(MailTrouble) {
    openings += 1
    if let trouble { throw trouble }
  }

  func carry(_ message: MailMessage) -> MailDelivery {
    messages.append(message)
    try? meanwhile()
    return answers.count > 1 ? answers.removeFirst() : answers[0]
  }

  var subjects: [String] { messages.map(\.subject) }
}
