import Tabulation

/// Which counts of acts stay unprinted.
///
/// What may not be printed goes first; then, as long as the audit finds something, the smallest
/// number beside it. In the end nothing is left to be found, as everything is hidden.
struct ActsProtection {
  private let tables: Tabulation
  private let rules: DisclosureRules
  /// Releases that stay as they are.
  private let kept: Set<Int>
  /// What is hidden, wherever it stands.
  private var hidden: Set<Coordinates> = []

  /// - Throws: `DisclosureRefusal.contributorsMissing`.
  init(
    _ tables: Tabulation, kept: Set<Int>, rules: DisclosureRules
  ) throws(DisclosureRefusal) {
    self.tables = tables
    self.kept = kept
    self.rules = rules
    for (cell, coordinates, table) in cells where try !mayBePrinted(cell, in: table) {
      hidden.insert(coordinates)
    }
  }

  /// The places of release, table and cell of all that is hidden.
  var hiddenCells: Set<[Int]> {
    var places: Set<[Int]> = []
    forEachCell { place, _, coordinates, _ in
      if hidden.contains(coordinates) { places.insert(place) }
    }
    return places
  }

  /// How many distinct counts are hidden.
  var count: Int { hidden.count }

  /// Hides the smallest printed number beside each finding; false when nothing more can be hidden.
  mutating func hideMore(around findings: [DisclosureFinding]) -> Bool {
    let before = hidden
    let printed = cells.filter { !hidden.contains($0.coordinates) }
    for finding in findings {
      let table = tables.releases[finding.release].tables[finding.table]
      guard table.unit == .acts else { continue }
      let place = tables.coordinates(of: finding.at, in: table)
      let near = printed.filter { Self.areBeside($0.coordinates, place) }
      // What another finding hid may help here too: the audit will tell.
      if near.contains(where: { hidden.contains($0.coordinates) }) { continue }
      if let next = near.min(by: Self.isSmaller) { hidden.insert(next.coordinates) }
    }
    if hidden == before { hidden.formUnion(printed.map(\.coordinates)) }
    return hidden != before
  }

  private typealias Counted = (cell: Table.Cell, coordinates: Coordinates, table: Table)

  /// The cells that may be hidden.
  private var cells: [Counted] {
    var cells: [Counted] = []
    forEachCell { _, cell, coordinates, table in
      if cell.value != nil { cells.append((cell, coordinates, table)) }
    }
    return cells
  }

  private func forEachCell(_ body: ([Int], Table.Cell, Coordinates, Table) -> Void) {
    for (release, content) in tables.releases.enumerated() where !kept.contains(release) {
      for (place, table) in content.tables.enumerated() where table.unit == .acts {
        for (number, cell) in table.cells.enumerated() {
          body([release, place, number], cell, tables.coordinates(of: cell.at, in: table), table)
        }
      }
    }
  }

  private func mayBePrinted(
    _ cell: Table.Cell, in table: Table
  ) throws(DisclosureRefusal) -> Bool {
    guard let acts = cell.value, acts > 0 else { return rules.zeros == .allow }
    guard let behind = cell.contributors else { throw .contributorsMissing(table.id) }
    return behind.people >= rules.threshold
      && behind.largest * 100 <= acts * rules.dominance.largest
      && behind.twoLargest * 100 <= acts * rules.dominance.twoLargest
  }

  /// The same count, or one that differs along one dimension.
  private static func areBeside(_ one: Coordinates, _ other: Coordinates) -> Bool {
    zip(one, other).count { $0 != $1 } <= 1
  }

  /// Zeros last: hiding them protects nothing else.
  private static func isSmaller(_ one: Counted, _ other: Counted) -> Bool {
    func size(_ counted: Counted) -> Int {
      counted.cell.value.flatMap { $0 == 0 ? nil : $0 } ?? .max
    }
    guard size(one) == size(other) else { return size(one) < size(other) }
    return one.coordinates.lexicographicallyPrecedes(other.coordinates)
  }
}
