public import Wording

/// A part of the study's calendar, its first and last day included.
public struct Phase: Hashable, Sendable {
  /// Small letters, digits and hyphens; no other phase bears it.
  public var id: ID<Phase>
  /// What people call it: « Suivi », “Follow-up”.
  public var label: Phrase
  /// The first day, in the study's zone.
  public var from: Day
  /// The last day, itself part of the phase.
  public var to: Day
  /// Whom it takes in; nil for a phase in which nobody is taken in, or for which nothing is asked.
  public var eligibility: Eligibility?

  /// A phase; its last day must not come before its first.
  public init(
    id: ID<Phase>, label: Phrase, from: Day, to: Day, eligibility: Eligibility? = nil
  ) {
    self.id = id
    self.label = label
    self.from = from
    self.to = to
    self.eligibility = eligibility
  }

  /// True from the first day to the last, both included.
  public func contains(_ day: Day) -> Bool { (from...to).contains(day) }
}

/// A value that a text we have not read governs, such as how long data are kept.
public struct Setting: Hashable, Sendable {
  /// Small letters, digits and hyphens; no other setting bears it.
  public var id: ID<Setting>
  /// What the value governs, in words.
  public var label: Phrase
  /// The value in words, as it is shown.
  public var value: Phrase
  /// How many months after the last phase something ends, where the program has to know; nil for
  /// all else.
  public var monthsAfterEnd: Int?
  /// True until someone has checked it against the text that governs it.
  public var isToConfirm: Bool

  /// A value with what it governs and whether someone has checked it.
  public init(
    id: ID<Setting>, label: Phrase, value: Phrase, monthsAfterEnd: Int? = nil, isToConfirm: Bool
  ) {
    self.id = id
    self.label = label
    self.value = value
    self.monthsAfterEnd = monthsAfterEnd
    self.isToConfirm = isToConfirm
  }
}

/// A form and what the study uses it for.
public struct FormUse: Hashable, Sendable {
  /// What the study uses a form for.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Answered once, at the start.
    case profile
    /// Answered whenever something happened.
    case logbook
    /// Answered again and again.
    case followUp = "follow-up"
    /// Filled by the referent during an interview.
    case interview
    /// Answered once, at the end.
    case final
    /// What a reader thought of a page of information: nobody’s, and of no participant.
    case article
    /// What health professionals say of their software: of no participant either.
    case professional

    /// Whether participants’ answers to it are kept with their records.
    public var isOfParticipants: Bool {
      switch self {
      case .profile, .logbook, .followUp, .interview, .final: true
      case .article, .professional: false
      }
    }
  }

  /// The study's name for the form, also that of its file: `journal` for `forms/journal.json`.
  public var id: ID<FormUse>
  /// When and by whom it is answered.
  public var role: Role

  /// A form in a role.
  public init(id: ID<FormUse>, role: Role) {
    self.id = id
    self.role = role
  }
}
