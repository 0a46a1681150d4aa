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
  }
}
