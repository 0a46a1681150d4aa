public import Wording

/// One way of asking how much a need matters. Each looks at people, and counts each person once.
public enum Criterion: String, CaseIterable, Hashable, Sendable {
  /// The share of all people who are behind the need.
  case people
  /// The share of people behind the need within each condition, averaged over conditions: a small
  /// one weighs as much as a large one.
  case conditions
  /// The same within each region, averaged over regions.
  case regions
  /// How much it weighs on them, 1 to 5: the worst each person told, averaged over those who said.
  case severity
  /// How often each person behind the need told of it, up to a limit, averaged over them.
  case frequency
  /// What share of a ballot it got, averaged over the ballots it was on; 1 is an equal share.
  case votes

  /// What readers call it.
  public var name: Phrase {
    switch self {
    case .people: Phrase("personnes", "people")
    case .conditions: Phrase("maladies", "conditions")
    case .regions: Phrase("régions", "regions")
    case .severity: Phrase("gravité", "severity")
    case .frequency: Phrase("fréquence", "frequency")
    case .votes: Phrase("votes", "votes")
    }
  }

  /// The criterion's place among all, for tables with one column each.
  var place: Int {
    switch self {
    case .people: 0
    case .conditions: 1
    case .regions: 2
    case .severity: 3
    case .frequency: 4
    case .votes: 5
    }
  }
}
