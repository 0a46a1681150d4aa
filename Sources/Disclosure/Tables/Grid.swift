/// Every cell of a table, totals included, numbered without gaps.
struct Grid: Hashable, Sendable {
  let dimensions: [Dimension]
  let count: Int
  private let strides: [Int]

  init(_ dimensions: [Dimension]) {
    self.dimensions = dimensions
    var strides: [Int] = []
    var count = 1
    for dimension in dimensions.reversed() {
      strides.append(count)
      count *= dimension.leaves.count + 1
    }
    self.strides = strides.reversed()
    self.count = count
  }

  /// The cell that holds everybody.
  var grandTotal: Int { count - 1 }

  /// The place of a cell along a dimension; the total comes after the last category.
  func place(of cell: Int, along dimension: Int) -> Int {
    cell / strides[dimension] % (dimensions[dimension].leaves.count + 1)
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
      case .total: cell += leaves.count * strides[dimension]
      case .leaf(let id):
        guard let place = leaves.firstIndex(of: id) else { return nil }
        cell += place * strides[dimension]
      }
    }
    return cell
  }

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
