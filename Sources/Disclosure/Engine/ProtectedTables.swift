import Protecting
public import Tabulation

/// Tables with cells hidden so that nothing can be found out about too few people, as an audit that
/// shares nothing with the protection has confirmed.
public struct ProtectedTables: Sendable {
  /// What hiding costs.
  public struct Loss: Hashable, Sendable {
    /// The people in hidden counts; whoever is in two of them counts twice.
    public let people: Int
    /// Distinct counts that are hidden, whether they stand in one table or in several.
    public let counts: Int

    init(_ loss: Protection.Loss) {
      people = loss.people
      counts = loss.counts
    }
  }

  /// The tables with the hidden counts nil.
  public let tables: Tabulation
  /// The hidden cells: places of release, table and listed cell.
  public let hidden: Set<[Int]>
  /// What hiding costs: fewest people first, then fewest counts.
  public let loss: Loss
  /// No safe choice costs less than this; nil when nothing is known.
  public let bound: Loss?
  /// True when no safe choice costs less than this one.
  public let isOptimal: Bool
  /// How much what is out already gives away by itself.
  public internal(set) var givenAway = 0
  /// Distinct counts of acts that are hidden. The loss, its bound and the proof are about people.
  public let hiddenActs: Int

  init(_ tables: Tabulation, _ protection: Protection) {
    var printed = tables
    for cell in protection.hidden {
      printed.releases[cell[0]].tables[cell[1]].cells[cell[2]].value = nil
    }
    self.tables = printed
    hidden = protection.hidden
    loss = Loss(protection.loss)
    bound = protection.bound.map(Loss.init)
    isOptimal = protection.isOptimal
    hiddenActs = 0
  }

  /// Tables of people that were protected, and those of acts beside them.
  init(
    _ tables: Tabulation, people: ProtectedTables, hiding hidden: Set<[Int]>, acts: ActsProtection
  ) {
    let all = hidden.union(acts.hiddenCells)
    var printed = tables.withoutContributors
    for cell in all { printed.releases[cell[0]].tables[cell[1]].cells[cell[2]].value = nil }
    self.tables = printed
    self.hidden = all
    loss = people.loss
    bound = people.bound
    isOptimal = people.isOptimal
    givenAway = people.givenAway
    hiddenActs = acts.count
  }
}

extension Tabulation {
  /// The same counts; who is behind those of acts is not for print.
  fileprivate var withoutContributors: Tabulation {
    var bare = self
    for release in releases.indices {
      for table in releases[release].tables.indices {
        for cell in releases[release].tables[table].cells.indices {
          bare.releases[release].tables[table].cells[cell].contributors = nil
        }
      }
    }
    return bare
  }
}
