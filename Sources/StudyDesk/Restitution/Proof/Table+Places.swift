import Tabulation

extension Tabulation {
  /// What a cell of a table counts, in the same words in every release.
  func place(of cell: Table.Cell, in table: Table) -> Set<String> { place(of: cell.at, in: table) }

  func place(of at: [Int], in table: Table) -> Set<String> {
    let sorted = zip(table.dimensions, at).filter { $0.1 != 0 }
    return Set((sorted + table.conditions.map { ($0.key, $0.value) }).map(words))
  }

  private func words(_ dimension: Int, _ category: Int) -> String {
    let sorting = dimensions[dimension]
    return sorting.name + " " + sorting.leaves(of: category).joined(separator: "+")
  }
}

extension Dimension {
  /// The leaves that a category holds, by their labels.
  func leaves(of category: Int) -> [String] {
    categories[category].leaves.map { categories[1 + $0].label }
  }
}
