extension CountTable {
  /// A table that counts people, each once, whatever they wrote and how often.
  ///
  /// - Parameter people: for each person and each dimension, the categories the person is in:
  ///   exactly one, any number, or the steps reached without a gap, as the dimension says.
  public init(
    id: String, dimensions: [Dimension], people: some Sequence<[Set<String>]>
  ) throws(TableFault) {
    let grid = try Self.checkedGrid(id: id, dimensions: dimensions)
    var counts = [Int](repeating: 0, count: grid.count)
    for person in people {
      guard person.count == dimensions.count else { throw .badMembership(dimension: id) }
      var addresses: [[Coordinate]] = [[]]
      for (dimension, categories) in zip(dimensions, person) {
        let coordinates = try dimension.coordinates(of: categories) + [.total]
        addresses = addresses.flatMap { start in coordinates.map { start + [$0] } }
      }
      for address in addresses {
        guard let cell = grid.cell(at: Address(address)) else { continue }
        counts[cell] += 1
      }
    }
    self.init(id: id, grid: grid, counts: counts)
  }
}

extension Dimension {
  fileprivate func coordinates(of categories: Set<String>) throws(TableFault) -> [Coordinate] {
    let known = leaves.filter(categories.contains)
    let isRight =
      switch membership {
      case .exactlyOne: known.count == 1
      case .anyNumber: true
      case .steps: Array(leaves.prefix(known.count)) == known
      }
    guard isRight, known.count == categories.count else {
      throw .badMembership(dimension: id)
    }
    return known.map { .leaf($0) }
  }
}
