import Auditing
import Tabulation

/// Something a reader of printed tables can find out about too few people.
public struct DisclosureFinding: Hashable, Sendable {
  /// What is found out. The raw values are those of the exchange format.
  public enum Kind: String, Hashable, Sendable {
    /// A count below the threshold is printed.
    case publishedSmall = "published_small"
    /// A hidden count is known to the person.
    case exact
    /// A hidden count is surely above zero and below the threshold.
    case certainSmall = "certain_small"
    /// A hidden small count is surely above zero.
    case existence
    /// The values left for a hidden small count span less than the threshold.
    case narrow
    /// What a margin holds beside one of its categories is surely small.
    case complement
    /// Nobody of a group can be in another category.
    case group
    /// The change between two releases is surely small.
    case difference
    /// Too large a part of a count of acts is one person’s, or two people’s, and known too well.
    case dominance
    /// Someone counted learns another hidden count to the person.
    case insider
  }

  /// What is found out.
  public let kind: Kind
  /// The place of the release in its tabulation.
  public let release: Int
  /// The place of the table in its release.
  public private(set) var table: Int
  /// The place of the category in each dimension of the table.
  public let at: [Int]
  /// The fewest people that fit everything printed.
  public let low: Int
  /// The most people that fit.
  public let high: Int

  init(_ exposure: Exposure) {
    self.init(exposure, table: exposure.table, at: exposure.at)
  }

  /// A finding in some of the tables, told of the whole.
  init(_ exposure: Exposure, in part: Tabulation.Part) {
    self.init(
      exposure, table: part.places[exposure.release][exposure.table], at: exposure.at)
  }

  /// The same finding, told of the whole of which some tables were judged.
  func told(of part: Tabulation.Part) -> DisclosureFinding {
    var told = self
    told.table = part.places[release][table]
    return told
  }

  init(_ exposure: Exposure, table: Int, at: [Int]) {
    kind =
      switch exposure.kind {
      case .small: .publishedSmall
      case .exact: .exact
      case .certain: .certainSmall
      case .existence: .existence
      case .narrow: .narrow
      case .complement: .complement
      case .group: .group
      case .difference: .difference
      case .dominance: .dominance
      case .insider: .insider
      }
    release = exposure.release
    self.table = table
    self.at = at
    low = exposure.low
    high = exposure.high
  }
}

/// What an audit of printed tables came to.
public enum DisclosureVerdict: Hashable, Sendable {
  /// Nothing can be found out about too few people.
  case safe
  /// What can be found out.
  case exposed([DisclosureFinding])
  /// No people at all fit what is printed.
  case contradiction
  /// Not decided in the time given; what was found until then.
  case incomplete([DisclosureFinding])

  init(_ verdict: Verdict, _ finding: (Exposure) -> DisclosureFinding = { DisclosureFinding($0) }) {
    self =
      switch verdict {
      case .safe: .safe
      case .exposed(let exposures): .exposed(exposures.map(finding))
      case .contradiction: .contradiction
      case .doubtful: .incomplete([])
      case .incomplete(let exposures): .incomplete(exposures.map(finding))
      }
  }
}
