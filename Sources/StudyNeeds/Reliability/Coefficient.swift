/// A measure of how alike readers judged: its value with an interval, or why it has none.
public struct Coefficient: Hashable, Sendable {
  /// Which measure.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The share of pairs of judgements of one unit that agree; nothing is taken off for chance.
    case raw
    /// Cohen's kappa (1960), for two readers.
    case kappa
    /// Krippendorff's alpha for categories without order (nominal), for any number of readers.
    case alpha
  }

  /// Why a measure cannot be told.
  public enum Gap: String, Hashable, Sendable {
    /// Fewer than two units were judged by two readers.
    case tooFewUnits
    /// Everyone said the same of all units: chance alone would agree as well, so that kappa and
    /// alpha are nothing divided by nothing.
    case oneCategory
    /// No two judgements differ, so that drawing units again cannot show how far the value might be
    /// off.
    case noDifference
    /// In more than one draw in twenty the measure could not be told.
    case tooRare
  }

  /// Where the value would lie if other such units had been judged.
  public enum Interval: Hashable, Sendable {
    /// From the 2.5th to the 97.5th percentile of what was drawn.
    case from(Double, to: Double)
    /// There is none.
    case missing(Gap)
  }

  /// Which measure.
  public let kind: Kind
  /// At most 1, for perfect agreement; 0 is what chance gives for kappa and alpha. Nil for the gap.
  public let value: Double?
  /// Why there is no value; nil where there is one.
  public let gap: Gap?
  /// The interval at 95 %.
  public let interval: Interval

  /// A measure with a value, or with the gap in its place.
  public init(kind: Kind, value: Double?, gap: Gap?, interval: Interval) {
    self.kind = kind
    self.value = value
    self.gap = gap
    self.interval = interval
  }
}
