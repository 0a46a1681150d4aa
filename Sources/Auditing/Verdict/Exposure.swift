/// Something a reader can find out about too few people.
package struct Exposure: Hashable, Sendable {
  /// The kinds of the exchange format, worst first for one count.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case small = "published_small"
    case exact
    case certain = "certain_small"
    case existence, narrow, complement, group, difference, dominance, insider
  }

  package let kind: Kind
  /// Places of the release and, in it, of the table where the count is first met.
  package let release: Int
  package let table: Int
  /// The places of the categories, one for each dimension of the table.
  package let at: [Int]
  /// The fewest and the most people that fit everything printed.
  package let low: Int
  package let high: Int

  /// The same with the table at another place of its release.
  package func inTable(_ table: Int) -> Exposure {
    Exposure(kind: kind, release: release, table: table, at: at, low: low, high: high)
  }
}

/// What an audit came to.
package enum Verdict: Hashable, Sendable {
  case safe
  case exposed([Exposure])
  /// No counts at all fit what is printed.
  case contradiction
  /// A hasty audit does not know of these.
  case doubtful([Origin])
  /// Out of time; what was found until then.
  case incomplete([Exposure])
}

/// Where a count is first met: places of the release, of its table, and of the categories.
package struct Origin: Hashable, Sendable {
  package let release: Int
  package let table: Int
  package let at: [Int]

  package init(release: Int, table: Int, at: [Int]) {
    self.release = release
    self.table = table
    self.at = at
  }
}
