public import Wording

/// One thing a participant may agree to, apart from the others.
public struct Scope: Hashable, Sendable {
  /// Small letters, digits and hyphens, such as `participation`.
  public var id: ID<Scope>
  /// What is agreed to, in a few words.
  public var label: Phrase
  /// The acts that need this scope.
  public var opens: Set<Act>

  /// A scope with the acts it opens; several scopes may be needed for one act.
  public init(id: ID<Scope>, label: Phrase, opens: Set<Act>) {
    self.id = id
    self.label = label
    self.opens = opens
  }
}

/// An act on a participant's data that asks the gate first.
public enum Act: String, CaseIterable, Hashable, Sendable {
  /// Write or amend an entry of the logbook, or answer a questionnaire.
  case entry
  /// Plan, hold or prepare an interview.
  case interview
  /// Come to a workshop and vote there.
  case workshop
  /// Send a reminder.
  case reminder
  /// Be counted in a report.
  case report
  /// Have words quoted.
  case quote
  /// Be contacted again after the study.
  case recontact
  /// Share with the patients' association.
  case association

  /// True for what a person does as a participant; what they agreed to for later outlives their
  /// departure.
  var endsWithDeparture: Bool {
    switch self {
    case .entry, .interview, .workshop, .reminder: true
    case .report, .quote, .recontact, .association: false
    }
  }

  /// What the act is called in a sentence: « écrire dans le journal ».
  public var words: Phrase {
    switch self {
    case .entry: Phrase("écrire dans le journal", "write in the logbook")
    case .interview: Phrase("tenir un entretien", "hold an interview")
    case .workshop: Phrase("venir à un atelier", "come to a workshop")
    case .reminder: Phrase("envoyer un rappel", "send a reminder")
    case .report: Phrase("compter dans une restitution", "count in a report")
    case .quote: Phrase("citer ses propos", "quote what was said")
    case .recontact: Phrase("recontacter la personne", "contact the person again")
    case .association: Phrase("partager avec l’association", "share with the association")
    }
  }
}
