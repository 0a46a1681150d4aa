public import StudyModel
public import Wording

extension Cockpit {
  /// What waits for whoever sits here, besides the people they follow; of today only.
  public struct Office: Hashable, Sendable {
    /// Restitutions that wait for somebody's approval.
    public var restitutions: [Approval] = []
    /// People who asked to be erased, or whose time of keeping is past, and are not erased yet.
    public var toErase: [Erasing] = []
    /// Keys files of backups that are not where they were, oldest first: who is erased now can still
    /// be read in these.
    public var keysOutOfReach: [String] = []
    /// Files and folders that a command left behind when it was cut off.
    public var leftovers: [String] = []
  }

  /// A restitution that is not out yet.
  public struct Approval: Hashable, Sendable {
    /// The name of its folder in `releases/`.
    public let release: String
    /// Who approved it already; nil for nobody.
    public let approvedBy: String?
    /// True when whoever sits here may approve it and has not.
    public let isMine: Bool

    init(release: String, approvedBy: String?, isMine: Bool) {
      self.release = release
      self.approvedBy = approvedBy
      self.isMine = isMine
    }
  }

  /// Someone who is to be erased.
  public struct Erasing: Hashable, Sendable {
    /// Whom it is about.
    public let participant: ParticipantCode
    /// The day they asked for it; nil when the time of keeping is past.
    public let askedOn: Day?

    init(participant: ParticipantCode, askedOn: Day?) {
      self.participant = participant
      self.askedOn = askedOn
    }
  }
}
