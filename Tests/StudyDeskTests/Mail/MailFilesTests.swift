import Foundation
import StudyDesk
import StudyExchange
import StudyModel
import Testing
import Wording

struct `Texts of messages` {
  let office: Office

  init() throws { office = try Office() }

  private func findings(_ text: String) throws -> [String] {
    let workspace = try Workspace(opening: office.workspace.folder)
    try text.write(
      toFile: office.path("forms/mail/soon.fr.md"), atomically: true, encoding: .utf8)
    return error { _ = try workspace.mailTemplates() }?.findings.map { finding in
      finding.place.replacing("forms/mail/soon.fr.md", with: "") + " " + finding.reason.english
    } ?? []
  }

  private func text(
    _ body: String, kind: String = "soon", subject: String = "Rappel"
  ) -> String {
    "---\nkind: \(kind)\nlanguage: fr\nsubject: \(subject)\n---\n\(body)\n"
  }

  @Test func `exist for every kind in both languages`() throws {
    let templates = try office.workspace.mailTemplates()
    for kind in MessageKind.allCases {
      let languages = templates.filter { $0.kind == kind }.map(\.language)
      #expect(Set(languages) == [.french, .english])
    }
  }

  @Test(arguments: [
    "Votre diabète", "Entretien Parkinson", "L’étude continue", "Vos soins", "Mon espace santé",
    "France Rein", "dialyse",
  ])
  func `that tell of an illness, of care or of a study are refused`(words: String) throws {
    #expect(try findings(text("Bonjour", subject: words)).count == 1)
    #expect(try findings(text("Bonjour, \(words) !")).count == 1)
  }

  @Test func `are refused with what is wrong and where`() throws {
    #expect(
      try findings(text("{participant.name}"))[0].contains("{participant.name} This blank"))
    #expect(
      try findings(text("{appointment.day}", kind: "silence"))[0]
        .contains("{appointment.day} This blank"))
    #expect(try findings(text("x", subject: "Le {day}"))[0].contains(":4 subject A subject has"))
    #expect(try findings(text("## Titre")) != [])
    #expect(try findings(text("| a |")) != [])
    #expect(try findings(text("x", kind: "dream"))[0].contains(":2 kind"))
    #expect(try findings("Bonjour").count == 1)
    #expect(try findings(text("x", kind: "late"))[0].contains("kind Another file"))
    #expect(try findings(text("Bonjour")).isEmpty)
  }
}

struct `Settings of mail` {
  let office: Office

  init() throws { office = try Office() }

  private func findings(_ text: String) throws -> [String] {
    try text.write(toFile: office.path("mail.yaml"), atomically: true, encoding: .utf8)
    return error { _ = try office.workspace.mailSettings() }?.findings.map(\.place) ?? []
  }

  @Test func `are read`() throws {
    #expect(
      try findings(
        """
        from: { address: a@b.invalid, name: Contact }
        hour: "09:30"
        quiet: { from: "21:00", to: "07:00" }
        per-week: 2
        server: { host: smtp.b.invalid, port: 587, security: starttls, user: u, password-file: p }
        """
      ).isEmpty)
    let settings = try office.workspace.mailSettings()
    #expect(settings.minute == 570)
    #expect(settings.quiet == MailSettings.Hours(from: 1260, to: 420))
    #expect(settings.perWeek == 2)
    #expect(settings.server?.host == "smtp.b.invalid")
  }

  @Test func `as the example has them hold no fault`() throws {
    let example = try String(contentsOfFile: office.path("mail.example.yaml"), encoding: .utf8)
    #expect(try findings(example).isEmpty)
  }

  @Test(arguments: [
    ("from: { address: \"a@b\\r\\nBcc: x@y.z\" }", "mail.yaml:1 from.address"),
    ("from: { address: nobody }", "mail.yaml:1 from.address"),
    ("from: { address: a@b.c }\nhour: noon", "mail.yaml:2 hour"),
    ("from: { address: a@b.c }\nhour: \"25:00\"", "mail.yaml:2 hour"),
    (
      "from: { address: a@b.c }\nserver: { host: x.invalid, port: 25, security: none }",
      "mail.yaml:2 server.security"
    ),
    (
      "from: { address: a@b.c }\nserver: { host: x.invalid, port: 587, security: tls, user: u }",
      "mail.yaml:2 server"
    ),
    (
      "from: { address: a@b.c }\nserver: { host: x/y, port: 587, security: tls }",
      "mail.yaml:2 server.host"
    ),
  ])
  func `are refused where they are wrong`(text: String, place: String) throws {
    #expect(try findings(text) == [place])
  }

  @Test func `take a password from a file that nobody else can read`() throws {
    let settings = """
      from: { address: a@b.c }
      server: { host: localhost, port: 25, security: tls, user: u, password-file: word }
      """
    #expect(try findings(settings).isEmpty)
    #expect(error { _ = try office.workspace.mailServer() }?.code == .doesNotExist)
    let word = office.path("word")
    try "sésame\n".write(toFile: word, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: word)
    #expect(error { _ = try office.workspace.mailServer() }?.code == .refused)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: word)
    #expect(try office.workspace.mailServer().password == "sésame")
  }
}
