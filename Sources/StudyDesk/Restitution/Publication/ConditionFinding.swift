import Tabulation
public import Wording

/// What the counts of a text by condition tell together, though each may be printed: everybody in the
/// study has a condition at least (decision 0060).
public struct ConditionFinding: Hashable, Sendable {
  /// What is found out.
  public enum Kind: Hashable, Sendable {
    /// All conditions add up to so many more than everybody: as many people at most have several.
    case several(excess: Int)
    /// Those listed add up to so few that somebody surely has this one, which is not listed.
    case unlisted(condition: String)
  }

  /// What is found out.
  public let kind: Kind
  /// The text's name.
  public let release: String
  /// The region of those people; nil for all regions.
  public let region: String?
  /// The fewest people it is true of.
  public let low: Int
  /// The most.
  public let high: Int

  /// What follows of people of one place; nil when it is nothing, or of enough people.
  ///
  /// - Parameters:
  ///   - people: those who have each condition that is listed.
  ///   - everybody: how many there are in all.
  ///   - conditions: all of the study.
  init?(
    _ people: [String: Int], of everybody: Int, in region: String?, of release: String,
    among conditions: [String], below threshold: Int
  ) {
    let excess = people.values.reduce(0, +) - everybody
    let unlisted = conditions.filter { people[$0] == nil }
    self.release = release
    self.region = region
    if unlisted.isEmpty, conditions.count > 1, (1..<threshold).contains(excess) {
      kind = .several(excess: excess)
      // Whoever has all of them counts once for each but the first.
      let most = conditions.count - 1
      low = (excess + most - 1) / most
      high = excess
    } else if unlisted.count == 1, (1..<threshold).contains(-excess) {
      kind = .unlisted(condition: unlisted[0])
      low = -excess
      high = everybody
    } else {
      return nil
    }
  }
}

extension ReaderWords {
  /// What is found out of whom.
  public func words(_ finding: ConditionFinding) -> Phrase {
    let place = finding.region.map { ["region \($0)"] } ?? []
    switch finding.kind {
    case .several(let excess):
      let range = Set([finding.low, finding.high]).sorted().map(String.init).joined(separator: "–")
      return people(place)
        + Phrase(
          """
          \u{A0}: plusieurs maladies à la fois (\(range)), car chacun en a une et leur somme dépasse \
          de \(excess) le nombre de personnes
          """,
          """
          : several conditions at once (\(range)), as everybody has one and they add up to \(excess) \
          more than there are people
          """)
    case .unlisted(let condition):
      return people(place + ["\(Dimension.condition)=\(condition) \(Dimension.yes)"])
        + Phrase(
          """
          \u{A0}: quelqu’un, c’est sûr (\(finding.low) au moins), car chacun a une maladie et les autres \
          ne suffisent pas
          """,
          """
          : surely someone (at least \(finding.low)), as everybody has a condition and the others do \
          not suffice
          """)
    }
  }
}
