/// Columns with bounds and costs, rows with bounds: what a solver is given.
package struct LinearProgram: Sendable {
  /// Sums of columns: parallel lists of columns and factors.
  package struct Row: Sendable {
    package var columns: [Int32]
    package var factors: [Double]
    package var low: Double
    package var high: Double

    package init(columns: [Int32], factors: [Double], low: Double, high: Double) {
      self.columns = columns
      self.factors = factors
      self.low = low
      self.high = high
    }
  }

  package private(set) var low: [Double] = []
  package private(set) var high: [Double] = []
  package private(set) var cost: [Double] = []
  package private(set) var isWhole: [Bool] = []
  package var rows: [Row] = []

  package init() {}

  package var columnCount: Int { low.count }

  /// Adds a column and gives its place.
  @discardableResult
  package mutating func column(
    _ low: Double = 0, _ high: Double = .infinity, cost: Double = 0, isWhole: Bool = false
  ) -> Int32 {
    self.low.append(low)
    self.high.append(high)
    self.cost.append(cost)
    self.isWhole.append(isWhole)
    return Int32(self.low.count - 1)
  }

  /// Holds a column at one value.
  package mutating func fix(_ column: Int32, at value: Double) {
    low[Int(column)] = value
    high[Int(column)] = value
  }

  package mutating func setCosts(_ costs: [Double]) { cost = costs }

  /// The rows column by column, as solvers want them.
  var byColumn: (starts: [Int32], rows: [Int32], factors: [Double]) {
    var starts = [Int32](repeating: 0, count: columnCount + 1)
    for row in rows { for column in row.columns { starts[Int(column) + 1] += 1 } }
    for column in 0..<columnCount { starts[column + 1] += starts[column] }
    var next = starts
    var indices = [Int32](repeating: 0, count: Int(starts[columnCount]))
    var factors = [Double](repeating: 0, count: indices.count)
    for (place, row) in rows.enumerated() {
      for (column, factor) in zip(row.columns, row.factors) {
        let slot = Int(next[Int(column)])
        indices[slot] = Int32(place)
        factors[slot] = factor
        next[Int(column)] += 1
      }
    }
    return (starts, indices, factors)
  }
}
