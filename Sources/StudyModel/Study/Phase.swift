public import Wording

/// A part of the study's calendar, its first and last day included.
public struct Phase: Hashable, Sendable {
  public var id: ID<Phase>
  public var label: Phrase
  public var from: Day
  public var to: Day

  public init(id: ID<Phase>, label: Phrase, from: Day, to: Day) {
    self.id = id
    self.label = label
    self.from = from
    self.to = to
  }

  public func contains(_ day: Day) -> Bool { (from...to).contains(day) }
}

/// A value that a text we have not read governs, such as how long data are kept.
public struct Setting: Hashable, Sendable {
  public var id: ID<Setting>
  public var label: Phrase
  public var value: Phrase
  /// True until someone has checked it against the text that governs it.
  public var isToConfirm: Bool

  public init(id: ID<Setting>, label: Phrase, value: Phrase, isToConfirm: Bool) {
    self.id = id
    self.label = label
    self.value = value
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
  }

  public var id: ID<FormUse>
  public var role: Role

  public init(id: ID<FormUse>, role: Role) {
    self.id = id
    self.role = role
  }
}
