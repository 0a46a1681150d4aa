public import Wording

/// An entry of the logbook, or an answered questionnaire, without its content.
///
/// Content stays in the ledger and is read when it is wanted, so that a participant's whole
/// history fits in little memory.
public struct Entry: Hashable, Sendable {
  /// One writing of an entry: the first, or an amendment.
  public struct Version: Hashable, Sendable {
    /// The event that carries the text.
    public let event: EventID
    /// When it was recorded, not the day it is about.
    public let writtenAt: Moment
    /// Who held the pen: the participant's code, or a user of the study.
    public let author: String
    /// How the words came in.
    public let source: Source
    /// Why it was amended; nil for the first writing.
    public let reason: String?
  }

  /// The event of the first writing names the entry.
  public var id: EventID { versions[0].event }
  /// The day the entry is about.
  public let day: Day
  /// The form as it was when it was first answered.
  public let form: FormReference
  /// The first writing and its amendments, oldest first; never empty.
  public private(set) var versions: [Version]

  init(_ record: EntryWritten, from event: Event) {
    day = record.day
    form = record.form
    versions = [Version(event, reason: nil)]
  }

  mutating func amend(_ record: EntryAmended, from event: Event) {
    versions.append(Version(event, reason: record.reason))
  }

  /// The latest writing.
  public var latest: Version { versions[versions.count - 1] }
  /// True when it was put right at least once.
  public var isAmended: Bool { versions.count > 1 }
}

extension Entry.Version {
  init(_ event: Event, reason: String?) {
    self.event = event.id
    writtenAt = event.recordedAt
    author = event.author
    source = event.source
    self.reason = reason
  }
}
