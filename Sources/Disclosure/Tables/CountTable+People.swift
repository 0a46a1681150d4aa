extension CountTable {
  /// A table that counts people, each once, whatever they wrote and how often.
  ///
  /// - Parameters:
  ///   - id: lowercase ASCII: a letter, then letters, digits, `_` or `-`.
  ///   - dimensions: at least one, none of them occasions.
  ///   - people: for each person and each dimension, the categories the person is in: exactly one,
  ///     any number, or the steps reached without a gap, as the dimension says.
  /// - Throws: `TableFault` for a person who does not fit a dimension.
  public init(
    id: String, dimensions: [TableDimension], people: some Sequence<[Set<String>]>
  ) throws(TableFault) {
    let grid = try Self.checkedGrid(id: id, dimensions: dimensions)
    for dimension in dimensions where !dimension.hasTotal {
      throw .badMembership(dimension: dimension.id)
    }
    var counts = [Int](repeating: 0, count: grid.count)
    for person in people { try grid.count(person, in: &counts) }
    self.init(id: id, grid: grid, counts: counts)
  }

  /// A table that counts people anew on each occasion.
  ///
  /// - Parameters:
  ///   - id: lowercase ASCII: a letter, then letters, digits, `_` or `-`.
  ///   - occasions: the first dimension, whose membership is `occasions`.
  ///   - dimensions: the dimensions that follow.
  ///   - people: for each occasion, the people counted then: for each of `dimensions`, the
  ///     categories the person was in.
  public init(
    id: String, occasions: TableDimension, dimensions: [TableDimension],
    people: [String: [[Set<String>]]]
  ) throws(TableFault) {
    let grid = try Self.checkedGrid(id: id, dimensions: [occasions] + dimensions)
    guard !occasions.hasTotal, dimensions.allSatisfy(\.hasTotal) else {
      throw .badMembership(dimension: occasions.id)
    }
    var counts = [Int](repeating: 0, count: grid.count)
    for (occasion, persons) in people {
      for person in persons { try grid.count([[occasion]] + person, in: &counts) }
    }
    self.init(id: id, grid: grid, counts: counts)
  }
}

extension Grid {
  /// Counts a person in every cell it belongs to, totals included.
  fileprivate func count(_ person: [Set<String>], in counts: inout [Int]) throws(TableFault) {
    guard person.count == dimensions.count else {
      throw .badMembership(dimension: dimensions.map(\.id).joined(separator: " × "))
    }
    var addresses: [[Coordinate]] = [[]]
    for (dimension, categories) in zip(dimensions, person) {
      let coordinates = try dimension.coordinates(of: categories)
      addresses = addresses.flatMap { start in coordinates.map { start + [$0] } }
    }
    for address in addresses {
      guard let cell = cell(at: Address(address)) else { continue }
      counts[cell] += 1
    }
  }
}

extension TableDimension {
  fileprivate func coordinates(of categories: Set<String>) throws(TableFault) -> [Coordinate] {
    let known = leaves.filter(categories.contains)
    let isRight =
      switch membership {
      case .exactlyOne, .occasions: known.count == 1
      case .anyNumber: true
      case .steps: Array(leaves.prefix(known.count)) == known
      }
    guard isRight, known.count == categories.count else {
      throw .badMembership(dimension: id)
    }
    return known.map { .leaf($0) } + (hasTotal ? [.total] : [])
  }
}
