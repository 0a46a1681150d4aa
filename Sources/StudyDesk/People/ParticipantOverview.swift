public import StudyModel
public import Wording

/// Everything about a participant but what they wrote and who they are.
public struct ParticipantOverview: Hashable, Sendable {
  /// The person as their events tell.
  public let participant: Participant
  /// Where the person stands today.
  public let standing: ParticipantStanding
  /// Each scope of the study and what the participant said of it.
  public let scopes: [ScopeLine]
  /// The last day of the agreement, once a newer version is to be agreed to; nil when it goes on.
  public let agreeAgainBy: Day?
  /// The monthly interviews; none before the participant agreed to them.
  public let interviews: [Cockpit.InterviewLine]
  /// How many entries there are, and how many count.
  public let entries: EntryTally
  /// The last day something was heard: an entry, an interview, a first agreement.
  public let lastHeard: Day?
}

/// How many entries a participant has, and how many of them count.
public struct EntryTally: Hashable, Sendable {
  /// All entries, whatever became of them.
  public internal(set) var written = 0
  /// Entries that a report counts.
  public internal(set) var counted = 0
  /// Written after a withdrawal had taken effect and before it was recorded.
  public internal(set) var quarantined = 0
  /// Taken back by a withdrawal that excludes what was given.
  public internal(set) var excluded = 0
  /// Not counted while an objection stands.
  public internal(set) var objected = 0
  /// Kept and used for nothing.
  public internal(set) var restricted = 0
}

/// Which participants are wanted.
public struct ParticipantFilter: Hashable, Sendable {
  /// Only people of this region; all when nil.
  public var region: ID<Region>?
  /// Only people with this condition; all when nil.
  public var condition: ID<StudyModel.Condition>?
  /// Only people this referent follows; all when nil.
  public var referent: ID<Referent>?
  /// Only people who stand there; all when nil.
  public var standing: ParticipantStanding?

  /// A filter; what is left out lets everyone pass.
  public init(
    region: ID<Region>? = nil, condition: ID<StudyModel.Condition>? = nil,
    referent: ID<Referent>? = nil, standing: ParticipantStanding? = nil
  ) {
    self.region = region
    self.condition = condition
    self.referent = referent
    self.standing = standing
  }

  func wants(_ enrolment: Enrolment) -> Bool {
    (region ?? enrolment.region) == enrolment.region
      && (referent ?? enrolment.referent) == enrolment.referent
      && (condition.map(enrolment.conditions.contains) ?? true)
  }
}
