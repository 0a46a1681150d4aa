/// Every cell of a table, totals included, numbered without gaps.
struct Grid: Hashable, Sendable {
  let dimensions: [TableDimension]
  let count: Int
  private let strides: [Int]

  init(_ dimensions: [TableDimension]) {
    self.dimensions = dimensions
    var strides: [Int] = []
    var count = 1
    for dimension in dimensions.reversed() {
      strides.append(count)
      count *= dimension.size
    }
    self.strides = strides.reversed()
    self.count = count
  }

  /// The cell that holds everybody; with occasions, one such cell for each.
  var grandTotals: [Int] {
    (0..<count).filter { cell in
      dimensions.indices.allSatisfy { !dimensions[$0].hasTotal || isTotal(cell, along: $0) }
    }
  }

  /// True when two cells count people on the same occasion.
  func isSameOccasion(_ one: Int, _ other: Int) -> Bool {
    dimensions.indices.allSatisfy { dimension in
      dimensions[dimension].hasTotal
        || place(of: one, along: dimension) == place(of: other, along: dimension)
    }
  }

  /// The place of a cell along a dimension; the total comes after the last category.
  func place(of cell: Int, along dimension: Int) -> Int {
    cell / strides[dimension] % dimensions[dimension].size
  }

  /// How many coordinates of a cell are totals.
  func totals(of cell: Int) -> Int {
    dimensions.indices.count { isTotal(cell, along: $0) }
  }

  func isTotal(_ cell: Int, along dimension: Int) -> Bool {
    place(of: cell, along: dimension) == dimensions[dimension].leaves.count
  }

  func address(of cell: Int) -> Address {
    Address(
      dimensions.indices.map { dimension in
        let place = place(of: cell, along: dimension)
        let leaves = dimensions[dimension].leaves
        return place < leaves.count ? .leaf(leaves[place]) : .total
      })
  }

  func cell(at address: Address) -> Int? {
    guard address.coordinates.count == dimensions.count else { return nil }
    var cell = 0
    for (dimension, coordinate) in address.coordinates.enumerated() {
      let leaves = dimensions[dimension].leaves
      switch coordinate {
      case .total:
        guard dimensions[dimension].hasTotal else { return nil }
        cell += leaves.count * strides[dimension]
      case .leaf(let id):
        guard let place = leaves.firstIndex(of: id) else { return nil }
        cell += place * strides[dimension]
      }
    }
    return cell
  }

  /// What the table tells of with a cell: the people in it; then, for each dimension in which people
  /// may be in any number of categories, those of its base who are not in it. Each count is a sum of
  /// cells with signs.
  func portions(of cell: Int) -> [Portion] {
    var portions: [Portion] = [[(cell, 1)]]
    for (dimension, sorting) in dimensions.enumerated()
    where sorting.membership == .anyNumber && !isTotal(cell, along: dimension) {
      let further = sorting.leaves.count - place(of: cell, along: dimension)
      portions += portions.map { portion -> Portion in
        let base: Portion = portion.map { ($0.cell + further * strides[dimension], $0.sign) }
        let inside: Portion = portion.map { ($0.cell, -$0.sign) }
        return base + inside
      }
    }
    return portions
  }

  typealias Portion = [(cell: Int, sign: Int)]

  /// The line along a dimension that ends in this total.
  func line(endingIn total: Int, along dimension: Int) -> Line {
    let stride = strides[dimension]
    let length = dimensions[dimension].leaves.count
    return Line(
      dimension: dimension, total: total,
      leaves: (0..<length).map { total - (length - $0) * stride })
  }

  /// All lines of the table, in a fixed order.
  var lines: [Line] {
    dimensions.indices.flatMap { dimension in
      (0..<count).filter { isTotal($0, along: dimension) }
        .map { line(endingIn: $0, along: dimension) }
    }
  }

  /// The categories of one dimension, all else fixed, and their total.
  struct Line: Hashable, Sendable {
    let dimension: Int
    let total: Int
    let leaves: [Int]
  }
}

extension TableDimension {
  /// How many coordinates there are, the total among them.
  fileprivate var size: Int { leaves.count + (hasTotal ? 1 : 0) }
}
