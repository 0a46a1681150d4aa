/// All that a ranking rests on: who there is, which needs, who is behind each, and how people voted.
///
/// Names are whatever the caller likes, such as codes; none is shown by the ranking but the needs'.
public struct PriorityEvidence: Hashable, Sendable {
  /// Someone who takes part, whether or not they told of any need.
  public struct Person: Hashable, Sendable {
    /// No other person bears it.
    public var id: String
    /// Where they are counted; nil when that is not known.
    public var region: String?
    /// Their conditions; a person may have several.
    public var conditions: Set<String>

    /// A person with what sorts them.
    public init(_ id: String, region: String?, conditions: Set<String>) {
      self.id = id
      self.region = region
      self.conditions = conditions
    }
  }

  /// A passage in which a person tells of a need.
  public struct Passage: Hashable, Sendable {
    /// Who told it.
    public var person: String
    /// What it is about.
    public var need: String
    /// From 1, a nuisance, to 5, harm; nil when nobody judged it.
    public var severity: Int?

    /// A passage behind a need.
    public init(person: String, need: String, severity: Int? = nil) {
      self.person = person
      self.need = need
      self.severity = severity
    }
  }

  /// Everyone who takes part.
  public var people: [Person]
  /// The needs to put in order, each once.
  public var needs: [String]
  /// Every marked passage.
  public var passages: [Passage]
  /// Every ballot of every vote.
  public var ballots: [Ballot]

  /// Evidence as it was gathered; `faults` says whether it holds together.
  public init(people: [Person], needs: [String], passages: [Passage], ballots: [Ballot] = []) {
    self.people = people
    self.needs = needs
    self.passages = passages
    self.ballots = ballots
  }
}

/// What one voter wanted in one vote of a workshop.
public struct Ballot: Hashable, Sendable {
  /// How a voter said it.
  public enum Choice: Hashable, Sendable {
    /// Points shared out among needs.
    case points([String: Int])
    /// Dots stuck to needs: points by another name.
    case dots([String: Int])
    /// Needs from the first to the last, those of one place together; who is left out comes last.
    case ranking([[String]])

    /// The needs it names, as often as it names them.
    public var named: [String] {
      switch self {
      case .points(let given), .dots(let given): given.keys.sorted()
      case .ranking(let places): places.flatMap(\.self)
      }
    }
  }

  /// The name of the vote; nobody votes twice in one.
  public var vote: String
  /// Who voted; nil when the ballot is anonymous.
  public var person: String?
  /// The needs that one could vote for.
  public var offered: Set<String>
  /// What the voter wanted.
  public var choice: Choice

  /// A ballot of one vote.
  public init(vote: String, person: String?, offered: Set<String>, choice: Choice) {
    self.vote = vote
    self.person = person
    self.offered = offered
    self.choice = choice
  }
}
