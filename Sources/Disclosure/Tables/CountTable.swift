/// True counts of people. It stays with the study team: only a `PublishableTable` goes out.
public struct CountTable: Hashable, Sendable {
  /// Lowercase ASCII: a letter, then letters, digits, `_` or `-`.
  public let id: String
  let grid: Grid
  let counts: [Int]

  /// The ways of sorting people, in the order an address names them; at least one.
  public var dimensions: [TableDimension] { grid.dimensions }

  /// A table from counts already made.
  ///
  /// A category left out holds nobody. A total left out is the sum of its categories where each
  /// person is in exactly one; elsewhere it must be given.
  ///
  /// - Throws: what does not fit: an unknown category, a negative count, categories that cannot
  ///   make up their total.
  public init(
    id: String, dimensions: [TableDimension], counts given: [Address: Int]
  ) throws(TableFault) {
    let grid = try Self.checkedGrid(id: id, dimensions: dimensions)
    var counts = [Int?](repeating: nil, count: grid.count)
    for (address, count) in given {
      guard let cell = grid.cell(at: address) else { throw .unknownCategory(address) }
      guard count >= 0 else { throw .negativeCount(address) }
      counts[cell] = count
    }
    self.id = id
    self.grid = grid
    self.counts = try Self.completed(counts, grid)
    try checkSums()
  }

  init(id: String, grid: Grid, counts: [Int]) {
    self.id = id
    self.grid = grid
    self.counts = counts
  }

  /// The true count of a cell; nil for an address outside the table.
  public subscript(_ address: Address) -> Int? {
    grid.cell(at: address).map { counts[$0] }
  }

  /// Everybody counted in the table; nil with occasions, each of which counts anew.
  public var total: Int? { self[.total(of: dimensions.count)] }

  static func checkedGrid(id: String, dimensions: [TableDimension]) throws(TableFault) -> Grid {
    guard id.isPlainIdentifier else { throw .badIdentifier(id) }
    guard !dimensions.isEmpty else { throw .noDimension(table: id) }
    var seen: Set<String> = []
    for dimension in dimensions where !seen.insert(dimension.id).inserted {
      throw .repeatedDimension(dimension.id, table: id)
    }
    return Grid(dimensions)
  }

  private static func completed(_ given: [Int?], _ grid: Grid) throws(TableFault) -> [Int] {
    var counts = given.map { $0 ?? 0 }
    let fewestTotalsFirst = (0..<grid.count).sorted {
      (grid.totals(of: $0), $0) < (grid.totals(of: $1), $1)
    }
    for cell in fewestTotalsFirst where given[cell] == nil && grid.totals(of: cell) > 0 {
      let summable = grid.dimensions.indices.first {
        grid.isTotal(cell, along: $0) && grid.dimensions[$0].membership == .exactlyOne
      }
      guard let summable else { throw .missingTotal(grid.address(of: cell)) }
      counts[cell] = grid.line(endingIn: cell, along: summable).leaves.reduce(0) {
        $0 + counts[$1]
      }
    }
    return counts
  }

  private func checkSums() throws(TableFault) {
    for line in grid.lines {
      let dimension = grid.dimensions[line.dimension]
      let leaves = line.leaves.map { counts[$0] }
      let total = counts[line.total]
      let fits =
        switch dimension.membership {
        case .exactlyOne: leaves.reduce(0, +) == total
        case .anyNumber, .occasions: leaves.allSatisfy { $0 <= total }
        case .steps: zip([total] + leaves, leaves).allSatisfy { $0 >= $1 }
        }
      guard fits else {
        throw .contradiction(grid.address(of: line.total), dimension: dimension.id)
      }
    }
  }
}
