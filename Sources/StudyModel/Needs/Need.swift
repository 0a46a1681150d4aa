public import Wording

/// Something people need, as it stands: its words, whether it is still followed, and its history.
public struct Need: Hashable, Sendable {
  /// What became of it.
  public enum Standing: Hashable, Sendable {
    /// Followed, with evidence of its own.
    case open
    /// Its evidence counts for another.
    case merged(into: ID<Need>)
    /// Others were stated in its place.
    case split(into: [ID<Need>])
    /// No longer followed.
    case retired
  }

  /// One thing that happened to it.
  public struct Turn: Hashable, Sendable {
    /// What happened.
    public let step: NeedStep
    /// When it was written down.
    public let recordedAt: Moment
    /// Who wrote it down.
    public let author: String
  }

  /// Its words and place as they stand.
  public internal(set) var statement: NeedStated
  /// Whether it is still followed.
  public internal(set) var standing: Standing = .open
  /// All that happened to it, oldest first; never empty.
  public internal(set) var history: [Turn]

  /// The name it was stated under.
  public var id: ID<Need> { statement.need }
  /// True while it is followed.
  public var isOpen: Bool { standing == .open }
}

extension Need {
  /// The need in both languages; in French where nobody wrote the English yet.
  public var sentence: Phrase {
    Phrase(statement.french, statement.english ?? statement.french)
  }
}
