public import StudyModel
public import Wording

/// One message as bytes that every mail program reads (RFC 5322, MIME): plain text and a page that
/// say the same, and a calendar where there is an appointment.
public struct MailMessage: Hashable, Sendable {
  /// Who it comes from.
  public var from: MailAddress
  /// Who it goes to.
  public var to: MailAddress
  /// Who is answered; whoever it comes from when nil.
  public var replyTo: MailAddress?
  /// What stands in the list of messages, where anybody may look.
  public var subject: String
  /// What it says.
  public var body: MailBody
  /// A calendar of RFC 5545; nil for none.
  public var calendar: [UInt8]?
  /// In which language it is written.
  public var language: Language
  /// When it was made, as clocks of that zone show it.
  public var date: Moment
  /// The zone of the date.
  public var zone: StudyZone
  /// The same each time the same message is made, by which mail programs recognise it.
  public let id: String
  /// True where somebody is to look through it first: mail programs then open it to be sent.
  public var isDraft = false

  /// A message without an address to answer and without a calendar.
  /// - Parameters:
  ///   - name: which message it is.
  ///   - participant: to whom, by the code.
  ///   - study: of which study. None of the three can be read from the message.
  ///   - from: who writes.
  ///   - address: where it goes.
  ///   - subject: line breaks and other control characters in it make the result nil.
  ///   - body: the text.
  ///   - language: of subject and text.
  ///   - date: when it was made.
  ///   - zone: of the date.
  public init?(
    _ name: MessageName, to participant: ParticipantCode, of study: ID<Study>,
    from: MailAddress, at address: MailAddress, subject: String, body: MailBody,
    language: Language, date: Moment, zone: StudyZone
  ) {
    guard !subject.isEmpty, subject.unicodeScalars.allSatisfy(MailHeader.isPrintable) else {
      return nil
    }
    id = NameUUID.text(of: "urn:sillage:mail:\(study):\(participant):\(name)")
    self.from = from
    to = address
    self.subject = subject
    self.body = body
    self.language = language
    self.date = date
    self.zone = zone
  }

  /// The message. The same value gives the same bytes.
  public var bytes: [UInt8] {
    var header = MailHeader()
    header.add("Date", date.mailText(in: zone))
    header.add("From", from)
    header.add("To", to)
    if let replyTo { header.add("Reply-To", replyTo) }
    header.add("Subject", text: subject)
    header.add("Message-ID", "<\(id)@\(from.domain)>")
    header.add("Content-Language", language.rawValue)
    if isDraft {
      header.add("X-Unsent", "1")
    } else {
      header.add("Auto-Submitted", "auto-generated")
    }
    header.add("MIME-Version", "1.0")
    let alternative = alternative
    guard let calendar else {
      write(alternative, under: &header)
      return header.bytes + alternative.bytes
    }
    let mixed = Multipart(
      "mixed", boundary: "m-\(id)",
      parts: [(alternative.header.bytes, alternative.bytes), part(of: calendar)])
    write(mixed, under: &header)
    return header.bytes + mixed.bytes
  }

  private func write(_ multipart: Multipart, under header: inout MailHeader) {
    header.add("Content-Type", "multipart/\(multipart.kind);", "boundary=\"\(multipart.boundary)\"")
    header.end()
  }

  private var alternative: Multipart {
    Multipart(
      "alternative", boundary: "a-\(id)",
      parts: [
        text("plain", body.plainText), text("html", body.page(titled: subject, in: language)),
      ])
  }

  private func text(_ kind: String, _ text: String) -> ([UInt8], [UInt8]) {
    var header = MailHeader()
    header.add("Content-Type", "text/\(kind);", "charset=utf-8")
    header.add("Content-Transfer-Encoding", "quoted-printable")
    header.end()
    return (header.bytes, MailEncoding.quotedPrintable(text))
  }

  private func part(of calendar: [UInt8]) -> ([UInt8], [UInt8]) {
    let name = Phrase("rendez-vous.ics", "appointment.ics")[language]
    var header = MailHeader()
    header.add("Content-Type", "text/calendar;", "charset=utf-8;", "name=\"\(name)\"")
    header.add("Content-Disposition", "attachment;", "filename=\"\(name)\"")
    header.add("Content-Transfer-Encoding", "base64")
    header.end()
    return (header.bytes, MailEncoding.base64Lines(calendar))
  }
}
