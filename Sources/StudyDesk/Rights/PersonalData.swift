public import StudyModel
public import Wording

/// Everything the study holds about one person, and who looked at it: what article 15 of the GDPR
/// gives them a right to.
public struct PersonalData: Hashable, Sendable {
  /// One event, with its content.
  public struct Item: Hashable, Sendable {
    /// The place in the ledger, from 1.
    public let position: Int
    /// The event as it is kept.
    public let event: Event
    /// What it says.
    public let happening: Happening
    /// What it says, for a reader.
    public let account: Account
  }

  /// What an event says, in words.
  public struct Account: Hashable, Sendable {
    /// What happened, in a few words.
    public let title: Phrase
    /// Particulars: a label, and one text or several.
    public let facts: [Fact]
  }

  /// One particular of an event.
  public struct Fact: Hashable, Sendable {
    /// What is told, or the question that was asked.
    public let label: Phrase
    /// The answers, or the one thing there is to say.
    public let texts: [Phrase]
  }

  /// Whose data it is.
  public let participant: ParticipantCode
  /// The study that holds it.
  public let study: Study
  /// When it was gathered.
  public let at: Moment
  /// Where the person stands.
  public let standing: ParticipantStanding
  /// What was recorded, in the order of the ledger; looks at it are in `reads`.
  public let items: [Item]
  /// Who looked at it, what for and when, this time included.
  public let reads: [Item]
}
