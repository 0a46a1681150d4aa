extension Tabulation {
  /// Some of these tables, with where each stands among all.
  public struct Part: Hashable, Sendable {
    /// The same releases with those tables alone.
    public var tables: Tabulation
    /// For each release, the place of each table in the whole.
    public fileprivate(set) var places: [[Int]]

    /// Whether it has no table at all.
    public var isEmpty: Bool { places.allSatisfy(\.isEmpty) }

    /// A cell by the place of its table in the whole: release, table, and more.
    public func whole(_ cell: [Int]) -> [Int] {
      [cell[0], places[cell[0]][cell[1]]] + cell.dropFirst(2)
    }
  }

  /// The tables that count people, or those that count acts. Acts are another population: nothing
  /// that adds up for people adds up for what they did.
  public func counting(_ unit: Table.Unit) -> Part { part { $0.unit == unit } }

  /// Those tables alone.
  public func part(_ isWanted: (Table) -> Bool) -> Part {
    var part = Part(tables: self, places: [])
    for (release, content) in releases.enumerated() {
      let places = content.tables.indices.filter { isWanted(content.tables[$0]) }
      part.places.append(places)
      part.tables.releases[release].tables = places.map { content.tables[$0] }
    }
    return part
  }
}
