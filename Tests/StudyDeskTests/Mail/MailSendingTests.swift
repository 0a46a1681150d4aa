import Foundation
import StudyDesk
import StudyExchange
import StudyModel
import Testing
import Wording

struct `Sending mail` {
  let mail: MailOffice
  let code: ParticipantCode
  var office: Office { mail.office }

  init() throws {
    mail = try MailOffice()
    code = try mail.reachable()
  }

  private func steps() throws -> [String] {
    try mail.desk.mailLog(of: code).map { line in
      switch line.record.step {
      case .written: "written"
      case .begun: "begun"
      case .sent: "sent"
      case .deferred(let outcome): "deferred \(outcome.reason ?? "")"
      case .failed(let outcome): "failed \(outcome.reason ?? "")"
      case .again: "again"
      }
    }
  }

  @Test func `keeps that a message is begun before it is handed over`() throws {
    var before: [MailStep] = []
    mail.carrier.meanwhile = { [mail, code] in
      before = try mail.office.otherDesk(as: "ref-oc-1").mailLog(of: code).map(\.record.step)
    }
    try mail.send()
    guard case .begun(let outgoing) = before.last else {
      Issue.record("nothing was kept")
      return
    }
    #expect(outgoing.message == MessageName(.receipt, "2"))
    #expect(try steps() == ["begun", "sent"])
  }

  @Test func `sends nothing twice, whoever else is sending`() throws {
    mail.carrier.meanwhile = { [mail] in
      let other = RememberedMail()
      _ = try mail.office.otherDesk(as: "ref-oc-1").sendMail(through: other)
      #expect(other.messages.isEmpty)
    }
    try mail.send()
    try mail.send()
    #expect(mail.carrier.messages.count == 1)
  }

  @Test func `asks the gate again at the moment of sending`() throws {
    let other = try mail.reachable()
    let (first, second) = (min(code, other), max(code, other))
    mail.carrier.meanwhile = { [mail] in
      _ = try mail.office.otherDesk(as: "ref-oc-1").object(second)
    }
    let sent = try mail.send()
    #expect(sent.tried.map(\.due.participant) == [first])
    #expect(mail.carrier.messages.count == 1)
  }

  @Test func `leaves what may have gone to somebody’s decision`() throws {
    mail.carrier.answers = [.unknown, .taken]
    try mail.send()
    office.at(Known.start.at(9, 4))
    try mail.send()
    #expect(mail.carrier.messages.count == 1)
    guard case .unsure = try mail.situation(code, .receipt) else {
      Issue.record("it is not shown as unsure")
      return
    }
    let order = { try mail.desk.orderAgain(MessageName(.receipt, "2"), to: code) }
    #expect(error(order)?.code == .busy)
    office.at(Known.start.at(9, 10))
    try order()
    try mail.send()
    #expect(mail.carrier.messages.map(\.id).count == 2)
    #expect(Set(mail.carrier.messages.map(\.id)).count == 1)
    #expect(error(order)?.code == .refused)
  }

  @Test func `stops where the server wants a sign-in, and blames no message`() throws {
    _ = try mail.reachable()
    mail.carrier.answers = [.refused(status: 530, detail: "5.7.0")]
    let sent = try mail.send()
    #expect(sent.trouble?.code == .refused)
    #expect(sent.tried.count == 1 && mail.carrier.messages.count == 1)
    office.at(Known.start.at(9, 30))
    mail.carrier.answers = [.taken]
    #expect(try mail.send().tried.map(\.outcome) == [.sent, .sent])
  }

  @Test func `tries again after pauses that grow, and gives up in the end`() throws {
    mail.carrier.answers = [.refused(status: 450, detail: "4.2.2")]
    var pauses: [Int64] = []
    for _ in 0..<6 {
      try mail.send()
      guard case .waiting(let until, .pause) = try mail.situation(code, .receipt) else { continue }
      pauses.append((until.milliseconds - office.world.now.milliseconds) / 60_000)
      office.at(until + -1)
      try mail.send()
      office.at(until)
    }
    #expect(pauses == [5, 15, 60, 240, 720, 1440])
    try mail.send()
    #expect(mail.carrier.messages.count == 7)
    guard case .failed(_, let reason) = try mail.situation(code, .receipt) else {
      Issue.record("it is tried for ever")
      return
    }
    #expect(reason == "450 4.2.2")
  }

  @Test func `gives up at once what is refused for good, and says why`() throws {
    mail.carrier.answers = [.refused(status: 550, detail: "5.1.1")]
    try mail.send()
    #expect(try steps() == ["begun", "failed 550 5.1.1"])
    #expect(MailReason.words("550 5.1.1").french == "cette adresse n’existe pas (550 5.1.1)")
    mail.carrier.answers = [.taken]
    try mail.send()
    #expect(mail.carrier.messages.count == 1)
    try mail.desk.orderAgain(MessageName(.receipt, "2"), to: code)
    try mail.send()
    #expect(try steps().suffix(3) == ["again", "begun", "sent"])
  }

  @Test func `stops when the server is gone, and the rest waits`() throws {
    _ = try mail.reachable()
    mail.carrier.answers = [.lost]
    mail.carrier.meanwhile = { [mail] in mail.carrier.trouble = .unreachable }
    let sent = try mail.send()
    #expect(sent.tried.count == 1)
    #expect(sent.trouble?.code == .busy)
    mail.carrier.trouble = nil
    mail.carrier.meanwhile = {}
    mail.carrier.answers = [.taken]
    #expect(try mail.send().tried.count == 1)
  }

  @Test(arguments: [
    (MailTrouble.signIn, DeskError.Code.refused), (.certificate, .inputOutput),
    (.unreachable, .busy), (.noTLS, .inputOutput), (.noLibrary, .doesNotExist),
  ])
  func `begins nothing when the server is not to be used`(
    trouble: MailTrouble, code: DeskError.Code
  ) throws {
    mail.carrier.trouble = trouble
    #expect(error { try mail.send() }?.code == code)
    #expect(try steps().isEmpty)
  }

  @Test func `respects quiet hours, also over midnight`() throws {
    try mail.set(
      "from: { address: contact@exemple.invalid }\nquiet: { from: \"20:00\", to: \"09:30\" }\n")
    try mail.send()
    #expect(mail.carrier.messages.isEmpty)
    #expect(
      try mail.situation(code, .receipt) == .waiting(until: Known.start.at(9, 30), .quiet))
    office.at(Known.start.at(23))
    #expect(
      try mail.situation(code, .receipt) == .waiting(until: (Known.start + 1).at(9, 30), .quiet))
    office.at((Known.start + 1).at(9, 30))
    try mail.send()
    #expect(mail.carrier.messages.count == 1)
  }

  @Test func `writes no more to one person in seven days than the ceiling says`() throws {
    try mail.set("from: { address: contact@exemple.invalid }\nquiet: none\nper-week: 2\n")
    _ = try office.desk.planInterview(code, at: (Known.start + 20).at(10), mode: .video)
    for day in 20..<23 {
      try mail.send()
      _ = try office.desk.moveInterview(
        code, window: 1, to: (Known.start + day).at(11), reason: "essai")
    }
    let messages = mail.carrier.subjects.filter { $0 == "Votre rendez-vous" }
    #expect(messages.count == 2)
    #expect(
      try mail.situation(code, .appointment)
        == .waiting(until: (Known.start + 7).at(9), .ceiling))
    office.at((Known.start + 7).at(9))
    #expect(try mail.situation(code, .appointment) == .ready)
  }

  @Test func `says who has no address`() throws {
    let none = try office.agreed()
    #expect(error { try mail.setAddress(none, "à demander") }?.code == .unacceptable)
    #expect(error { try mail.setAddress(none, "x@y.fr\r\nBcc: z@y.fr") }?.code == .unacceptable)
    let unmade = try mail.send().unmade
    #expect(unmade.map(\.due.participant) == [none])
    #expect(mail.carrier.messages.map(\.to.address) == ["quelquun-\(code)@exemple.invalid"])
    try mail.setAddress(none, "nouvelle@exemple.invalid")
    try mail.send()
    #expect(mail.carrier.messages.last?.to.address == "nouvelle@exemple.invalid")
  }

  @Test func `is for those who may know an address`() throws {
    for user: ID<Referent> in ["coordination"] {
      let desk = try office.desk(as: user)
      #expect(error { _ = try desk.sendMail(through: mail.carrier) }?.code == .refused)
      #expect(error { _ = try desk.writeMail() }?.code == .refused)
      #expect(try !desk.mailPlan().isEmpty)
    }
    let elsewhere = try office.desk(as: "ref-na-1").sendMail(through: mail.carrier)
    #expect(elsewhere.tried.isEmpty)
  }

  @Test func `names in the ledger no address`() throws {
    mail.carrier.answers = [.refused(status: 550, detail: "5.1.1")]
    try mail.send()
    let lines = try mail.desk.mailLog()
    #expect(!"\(lines)".contains("quelquun"))
  }

  @Test func `is told to the person`() throws {
    try mail.send()
    let told = try mail.desk.personalData(of: code)
    #expect(told.items.map(\.account.title.french).contains("Courriel parti"))
  }
}
