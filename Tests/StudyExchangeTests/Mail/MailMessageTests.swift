import StudyExchange
import StudyModel
import Testing
import Wording

struct `A message` {
  private static func message(
    subject: String = "Votre rendez-vous", _ body: MailBody = MailBody([.paragraph("Bonjour")]),
    from: String? = nil
  ) throws -> MailMessage {
    let code = try #require(ParticipantCode("TALI-473-P"))
    let sender = try #require(MailAddress("contact@exemple.invalid", name: from))
    let address = try #require(MailAddress("quelquun@exemple.invalid"))
    let zone = try #require(StudyZone("Europe/Paris"))
    let message = MailMessage(
      MessageName(.soon, "3-1"), to: code, of: "study-of-secrets", from: sender, at: address,
      subject: subject, body: body, language: .french,
      date: Moment(milliseconds: 1_730_363_400_000), zone: zone)
    return try #require(message)
  }

  private func text(_ message: MailMessage) -> String {
    String(decoding: message.bytes, as: UTF8.self)
  }

  @Test func `is whole, and the same bytes each time`() throws {
    let message = try Self.message()
    let again = try Self.message()
    #expect(message.bytes == again.bytes)
    let id = message.id
    #expect(
      text(message)
        == """
        Date: Thu, 31 Oct 2024 09:30:00 +0100
        From: contact@exemple.invalid
        To: quelquun@exemple.invalid
        Subject: Votre rendez-vous
        Message-ID: <\(id)@exemple.invalid>
        Content-Language: fr
        Auto-Submitted: auto-generated
        MIME-Version: 1.0
        Content-Type: multipart/alternative;
         boundary="a-\(id)"

        --a-\(id)
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Bonjour
        --a-\(id)
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <!DOCTYPE html>
        <html lang=3D"fr">
          <head>
            <meta charset=3D"utf-8"/>
            <title>Votre rendez-vous</title>
          </head>
          <body>
            <p>Bonjour</p>
          </body>
        </html>
        --a-\(id)--

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `is known again by its name, which tells neither study nor code`() throws {
    let message = try Self.message()
    #expect(!message.id.contains("TALI"))
    #expect(!text(message).contains("secrets"))
    #expect(!text(message).contains("TALI"))
  }

  @Test func `to be looked through opens as a draft`() throws {
    var message = try Self.message()
    message.isDraft = true
    #expect(text(message).contains("\r\nX-Unsent: 1\r\n"))
    #expect(!text(message).contains("Auto-Submitted"))
  }

  @Test(arguments: ["a\r\nBcc: x@y.z", "a\nb", "a\rb", "a\u{0}b", "a\u{2028}b", ""])
  func `whose subject would end its line is not made`(subject: String) throws {
    let code = try #require(ParticipantCode("TALI-473-P"))
    let address = try #require(MailAddress("a@b.invalid"))
    let message = MailMessage(
      MessageName(.soon, "1"), to: code, of: "s", from: address, at: address, subject: subject,
      body: MailBody([]), language: .french, date: Moment(milliseconds: 0),
      zone: try #require(StudyZone("Europe/Paris")))
    #expect(message == nil)
  }

  @Test func `has no line longer than standards allow, and only ASCII`() throws {
    let long = String(repeating: "é« à œuvre » ", count: 60)
    let message = try Self.message(
      subject: String(repeating: "Été\u{A0}: ", count: 40),
      MailBody([
        .paragraph(long + String(repeating: "x", count: 300)),
        .list(isNumbered: false, ["= un", ". deux ", long]),
      ]), from: String(repeating: "Prénom ", count: 12))
    for line in text(message).split(separator: "\r\n", omittingEmptySubsequences: false) {
      #expect(line.utf8.count <= 78)
      #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    }
    #expect(!text(message).replacing("\r\n", with: "").contains("\n"))
  }

  @Test func `carries a calendar that can be opened`() throws {
    var message = try Self.message()
    message.calendar = Array("BEGIN:VCALENDAR\r\n".utf8)
    let text = text(message)
    #expect(text.contains("Content-Type: multipart/mixed;"))
    #expect(text.contains("filename=\"rendez-vous.ics\""))
    #expect(text.contains("\r\nQkVHSU46VkNBTEVOREFSDQo=\r\n"))
  }
}

struct `An e-mail address` {
  @Test(arguments: [
    "a@b.invalid", "prenom.nom+etude@sous.domaine.invalid", "o'neil@exemple.invalid",
  ])
  func `that servers take is taken`(text: String) {
    #expect(MailAddress(text) != nil)
  }

  @Test(arguments: [
    "", "a", "@b", "a@", "a@b@c", "a b@c.d", "a@b\r\nRCPT TO:<x@y.z>", "a\r\n@b.c", "<a@b.c>",
    "a@b.c>", "a@b c", "a..b@c.d", ".a@b.c", "é@b.c", "a@b,c@d", "\"a\"@b.c", "a@[127.0.0.1]",
  ])
  func `that is none, or could say more than itself, is refused`(text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test func `has no name that ends a line`() {
    #expect(MailAddress("a@b.c", name: "Votre\r\nBcc: x@y.z") == nil)
    #expect(MailAddress("a@b.c", name: "") == nil)
  }
}
