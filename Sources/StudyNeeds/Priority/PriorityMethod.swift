/// How needs are put in order: which criteria, what each weighs, and how sure one wants to be.
public struct PriorityMethod: Hashable, Sendable {
  /// How a criterion's values are brought between 0 and 1, so that they can be added.
  public enum Scale: String, CaseIterable, Hashable, Sendable {
    /// The lowest need gets 0 and the highest 1; all get 0 when they are equal.
    case range
    /// Shares of the highest need's value.
    case best
    /// Shares of the most that could be: everyone, severity 5, the limit of passages, all of a
    /// ballot.
    case most
  }

  /// A criterion, its weight and its scale.
  public struct Part: Hashable, Sendable {
    /// What is asked.
    public var criterion: Criterion
    /// Of 100.
    public var weight: Int
    /// How its values are brought between 0 and 1.
    public var scale: Scale

    /// A criterion with what it weighs.
    public init(_ criterion: Criterion, weight: Int, scale: Scale = .range) {
      self.criterion = criterion
      self.weight = weight
      self.scale = scale
    }
  }

  /// The criteria, each at most once; weights add up to 100.
  public var parts: [Part]
  /// More passages of one person about one need are not counted.
  public var mostPassages: Int
  /// How many places count as "the first".
  public var first: Int
  /// In how many of a hundred draws a rank lies within its interval, at least.
  public var level: Int
  /// How many times people are drawn anew.
  public var draws: Int
  /// The same seed gives the same draws.
  public var seed: UInt64

  /// A method; `faults` says whether it holds together.
  public init(
    parts: [Part], mostPassages: Int = 5, first: Int = 3, level: Int = 95, draws: Int = 10_000,
    seed: UInt64 = 1
  ) {
    self.parts = parts
    self.mostPassages = mostPassages
    self.first = first
    self.level = level
    self.draws = draws
    self.seed = seed
  }

  /// Half for reach, a fifth for severity, a tenth for frequency and a fifth for votes.
  public static let standard = PriorityMethod(parts: [
    Part(.people, weight: 30), Part(.conditions, weight: 10), Part(.regions, weight: 10),
    Part(.severity, weight: 20), Part(.frequency, weight: 10), Part(.votes, weight: 20),
  ])
}
