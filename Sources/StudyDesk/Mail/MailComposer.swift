import StudyExchange
import StudyModel
import Wording

/// Makes messages from their texts: fills the blanks and looks once more whether they tell too much.
struct MailComposer {
  let study: Study
  let settings: MailSettings
  let templates: [MailTemplate]
  let contacts: [ID<Referent>: Contact]

  init(_ workspace: Workspace) throws(DeskError) {
    study = workspace.study
    settings = try workspace.mailSettings()
    templates = try workspace.mailTemplates()
    contacts = try workspace.contacts()
  }

  /// The text of that kind in that language, or else in French; nil where the study has none, and
  /// sends no such message.
  func template(_ kind: MessageKind, in language: Language) -> MailTemplate? {
    let own = templates.filter { $0.kind == kind }
    return own.first { $0.language == language } ?? own.first { $0.language == .french }
      ?? own.first
  }

  /// Whoever a message comes from.
  func sender() throws(DeskError) -> MailAddress {
    guard let sender = settings.from else {
      throw .unknown(
        "Dites dans mail.yaml de qui viennent les messages, d’après mail.example.yaml.",
        "Say in mail.yaml whom messages come from, as mail.example.yaml shows.")
    }
    return sender
  }

  /// Refuses messages of which a blank stays empty, or whose filling tells too much: all at once,
  /// before the first goes.
  func check(_ messages: [DueMessage]) throws(DeskError) {
    _ = try sender()
    var findings: [DeskError.Finding] = []
    // Nearly all messages say the same of a contact.
    var looked: Set<[String]> = []
    func add(_ place: String, _ reason: Phrase) {
      let finding = DeskError.Finding(place: place, reason: reason)
      if !findings.contains(finding) { findings.append(finding) }
    }
    for due in messages {
      guard let template = template(due.message.kind, in: due.language) else { continue }
      for blank in template.blanks {
        guard let value = value(of: blank, for: due, in: template.language) else {
          add(ContactsFile.name, MailComposer.advice(on: due.referent))
          continue
        }
        guard looked.insert([due.referent.text, value]).inserted else {
          continue
        }
        let words =
          blank == .contactMail
          ? NeutralWords.telling(inAddress: value) : NeutralWords.telling(in: value, of: study)
        if !words.isEmpty {
          add("\(ContactsFile.name) \(due.referent)", NeutralWords.advice(words))
        }
      }
    }
    guard findings.isEmpty else {
      throw DeskError(
        .unacceptable,
        Phrase(
          "Des messages ne peuvent pas être faits. Rien n’est parti.",
          "Messages cannot be made. Nothing went."),
        findings: findings)
    }
  }

  /// The message, to that address.
  /// - Returns: nil for what no mail can hold.
  func message(
    _ due: DueMessage, from template: MailTemplate, to address: MailAddress, calendar: [UInt8]?,
    at now: Moment
  ) throws(DeskError) -> MailMessage? {
    let language = template.language
    func filled(_ text: String) -> String {
      let text = text.filled { name in
        MailTemplate.BlankName(rawValue: name).flatMap { value(of: $0, for: due, in: language) }
      }
      return language == .french ? text.withFrenchSpaces : text
    }
    var message = MailMessage(
      due.message, to: due.participant, of: study.id, from: try sender(), at: address,
      subject: filled(template.subject),
      body: MailBody(template.blocks.map { $0.mapTexts(filled) }), language: language, date: now,
      zone: study.zone)
    message?.replyTo = contacts[due.referent]?.mail.flatMap { MailAddress($0) }
    message?.calendar = calendar
    return message
  }

  private func value(
    of blank: MailTemplate.BlankName, for due: DueMessage, in language: Language
  ) -> String? {
    let contact = contacts[due.referent]
    let zone = study.zone
    return switch blank {
    case .contactName: contact?.name
    case .contactTelephone: contact?.telephone
    case .contactMail: contact?.mail
    case .appointmentDay: due.appointment.map { zone.day(of: $0.at).words[language] }
    case .appointmentHour:
      due.appointment.map { TimeWords.clock(zone.minuteOfDay(of: $0.at))[language] }
    case .appointmentPlace: due.appointment.map { $0.mode.place[language] }
    case .day: due.day?.words[language]
    }
  }

  private static func advice(on referent: ID<Referent>) -> Phrase {
    Phrase(
      "Complétez contacts.yaml pour \(referent), d’après contacts.example.yaml.",
      "Fill in contacts.yaml for \(referent), as contacts.example.yaml shows.")
  }
}

extension InterviewMode {
  /// How an appointment is held, within a sentence.
  fileprivate var place: Phrase {
    switch self {
    case .inPerson: Phrase("sur place", "in person")
    case .telephone: Phrase("par téléphone", "by telephone")
    case .video: Phrase("en visio", "by video")
    }
  }
}
