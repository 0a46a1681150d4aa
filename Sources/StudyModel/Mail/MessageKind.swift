public import Wording

/// What a message to a participant is about. The texts themselves are files of the study.
public enum MessageKind: String, CaseIterable, Hashable, Sendable {
  /// Enrolled and not informed yet: would they like to be told more?
  case invitation
  /// An appointment was made or moved; the calendar goes with it.
  case appointment
  /// The appointment is in a week.
  case soon
  /// The day of an interview has passed and nothing was recorded.
  case late
  /// Nothing was heard for as long as the study allows.
  case silence
  /// A text was changed and is to be agreed to again.
  case renewal
  /// What the person said about taking part was written down.
  case receipt
  /// The interviews are over.
  case thanks

  /// The kind as a list shows it.
  public var words: Phrase {
    switch self {
    case .invitation: Phrase("invitation", "invitation")
    case .appointment: Phrase("rendez-vous fixé", "appointment made")
    case .soon: Phrase("rendez-vous dans la semaine", "appointment within a week")
    case .late: Phrase("entretien en retard", "interview late")
    case .silence: Phrase("sans nouvelles", "nothing heard")
    case .renewal: Phrase("accord à renouveler", "agreement to renew")
    case .receipt: Phrase("accusé de réception", "acknowledgement")
    case .thanks: Phrase("remerciement", "thanks")
    }
  }
}
