public import StudyModel
public import Wording

/// What the team wants to see in the morning.
public struct Cockpit: Hashable, Sendable {
  /// The day it shows.
  public let day: Day
  /// Everyone enrolled, whatever became of them.
  public internal(set) var participants = 0
  /// How many stand where.
  public internal(set) var standings: [ParticipantStanding: Int] = [:]
  /// Recruitment against each quota, in the order of the study file; empty for one referent.
  public internal(set) var recruitment: [Recruitment] = []
  /// The phases that take people in by a rule, in the order of the study file; empty for one
  /// referent.
  public internal(set) var intakes: [Intake] = []
  /// One line for each referent, in the order of the study file.
  public internal(set) var referents: [ReferentLoad] = []
  /// People to inform, or whose agreement is to be asked for, those who wait longest first.
  public internal(set) var awaited: [Awaited] = []
  /// Interviews whose day has passed, the oldest first.
  public internal(set) var late: [InterviewLine] = []
  /// Interviews to plan now, and those planned within a week.
  public internal(set) var due: [InterviewLine] = []
  /// People silent for longer than the study allows, the longest first.
  public internal(set) var silent: [Silence] = []
  /// Agreements to ask for again, the most pressing first.
  public internal(set) var renewals: [Renewal] = []
  /// Entries kept and counted nowhere because a withdrawal had already taken effect.
  public internal(set) var quarantined: [Quarantine] = []
  /// Settings that nobody has checked against the text that governs them.
  public internal(set) var toConfirm: [Setting] = []
  /// Texts that were agreed to and have been changed since, or are gone.
  public internal(set) var changedTexts: [DocumentReference] = []
  /// What waits besides the people; empty for an earlier day or one referent.
  public internal(set) var office = Office()

  /// How many people agreed to take part, against how many were wanted.
  public struct Recruitment: Hashable, Sendable {
    /// Whom the study wanted, and how many.
    public let quota: Quota
    /// How many of them agreed to take part, those who left since included.
    public internal(set) var agreed: Int
  }

  /// How many people a phase took in by its rule.
  public struct Intake: Hashable, Sendable {
    /// The phase, with its rule.
    public let phase: Phase
    /// People enrolled on its days whom it takes in, and no earlier phase of the file does.
    public internal(set) var enrolled = 0
  }

  /// What waits for one referent.
  public struct ReferentLoad: Hashable, Sendable {
    /// Whose people these are.
    public let referent: Referent
    /// People they follow and who take part.
    public internal(set) var participants = 0
    /// Interviews whose window is open and nothing is planned.
    public internal(set) var due = 0
    /// Interviews with an appointment, on whatever day.
    public internal(set) var planned = 0
    /// Interviews whose day has passed.
    public internal(set) var late = 0
  }

  /// Someone enrolled who is not asked yet whether they agree to take part.
  public struct Awaited: Hashable, Sendable {
    /// Whom it is about.
    public let participant: ParticipantCode
    /// Who follows that person.
    public let referent: ID<Referent>
    /// The day they were informed; nil when that is still to be done.
    public let informed: Day?
    /// The day they were informed, or else enrolled.
    public let since: Day
  }

  /// An interview that waits for someone.
  public struct InterviewLine: Hashable, Sendable {
    /// Whom it is about.
    public let participant: ParticipantCode
    /// Who follows that person.
    public let referent: ID<Referent>
    /// The days in which it is to be held.
    public let window: InterviewWindow
    /// Where it stands on the cockpit’s day.
    public let status: InterviewStatus
    /// Whether an interview that was held counts, or why not.
    public var counting = Counting.counted
  }

  /// A participant of whom nothing was heard.
  public struct Silence: Hashable, Sendable {
    /// Whom it is about.
    public let participant: ParticipantCode
    /// Who follows that person.
    public let referent: ID<Referent>
    /// The last day something was heard, or the day they agreed.
    public let since: Day
    /// How many days nothing was heard.
    public let days: Int
  }

  /// An agreement to be asked for again.
  public struct Renewal: Hashable, Sendable {
    /// Whom it is about.
    public let participant: ParticipantCode
    /// Who follows that person.
    public let referent: ID<Referent>
    /// The version agreed to.
    public let version: Int
    /// The last day on which it holds.
    public let lastDay: Day
  }

  /// Entries of one participant that count nowhere.
  public struct Quarantine: Hashable, Sendable {
    /// Whom it is about.
    public let participant: ParticipantCode
    /// How many entries are set aside.
    public let entries: Int
    /// How many interviews are set aside.
    public var interviews = 0
    /// The day the withdrawal took effect.
    public let since: Day
  }

  init(day: Day) { self.day = day }
}
