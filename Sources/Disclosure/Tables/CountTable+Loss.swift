extension CountTable {
  /// What the protection of a table cost, for the team's eyes: it says how many people stand in
  /// cells that are not printed, which a reader must not learn.
  public struct Loss: Hashable, Sendable {
    /// Cells that are not printed, totals included.
    public let hiddenCells: Int
    /// All cells, totals included.
    public let cells: Int
    /// People in hidden cells that are not totals; a person in two such cells counts twice.
    public let hiddenPeople: Int
  }

  /// What is lost when this table is printed as that one.
  public func loss(in published: PublishableTable) -> Loss {
    var hiddenPeople = 0
    for cell in published.cells where cell.count.isHidden && cell.address.isLeaf {
      hiddenPeople += self[cell.address] ?? 0
    }
    return Loss(
      hiddenCells: published.hiddenCells, cells: grid.count, hiddenPeople: hiddenPeople)
  }
}
