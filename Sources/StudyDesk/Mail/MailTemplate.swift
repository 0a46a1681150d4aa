import StudyExchange
public import StudyModel
public import Wording

/// The text of one kind of message in one language, with blanks such as `{contact.name}`.
public struct MailTemplate: Hashable, Sendable {
  /// What can stand in a blank. No name of a participant can, nor of a condition or of the study.
  public enum BlankName: String, CaseIterable, Hashable, Sendable {
    /// The participant's contact, from `contacts.yaml`.
    case contactName = "contact.name"
    case contactTelephone = "contact.telephone"
    case contactMail = "contact.mail"
    /// The appointment: its day, its hour, and how it is held.
    case appointmentDay = "appointment.day"
    case appointmentHour = "appointment.hour"
    case appointmentPlace = "appointment.place"
    /// The day that matters: since when, until when, or of what.
    case day

    /// Whether a message of that kind has something to fill it with.
    func isKnown(to kind: MessageKind) -> Bool {
      switch self {
      case .contactName, .contactTelephone, .contactMail: true
      case .appointmentDay, .appointmentHour, .appointmentPlace:
        kind == .appointment || kind == .soon
      case .day: [.late, .silence, .renewal, .receipt].contains(kind)
      }
    }
  }

  /// What the message is about.
  public let kind: MessageKind
  /// The language the text is written in.
  public let language: Language
  /// What anybody may read in a list of messages; it has no blanks.
  public let subject: String
  /// SHA-256 of the whole file.
  public let digest: Digest
  let blocks: [MailBody.Block]

  /// The blanks of the text, each once.
  public var blanks: [BlankName] {
    let found = Set(blocks.flatMap(\.texts).flatMap(\.blankNames))
    return BlankName.allCases.filter { found.contains($0.rawValue) }
  }
}

extension MailBody.Block {
  var texts: [String] {
    switch self {
    case .paragraph(let text): [text]
    case .list(_, let items): items
    }
  }

  /// The block with each text changed.
  func mapTexts(_ change: (String) -> String) -> MailBody.Block {
    switch self {
    case .paragraph(let text): .paragraph(change(text))
    case .list(let isNumbered, let items): .list(isNumbered: isNumbered, items.map(change))
    }
  }
}
