import Solving

/// Ways from counts that fit to others that fit as well: the shortest is looked for, because the
/// shorter it is, the more likely it is whole.
final class Moves {
  private let from: [Int]
  private let open: [Int]
  private let place: [Int32]
  private let simplex: Simplex

  /// - Parameters:
  ///   - equations: what every step must respect.
  ///   - open: the unknowns that may move.
  ///   - place: for each unknown, its place among those, or -1.
  ///   - from: counts that fit.
  init(_ equations: Equations, _ open: [Int], _ place: [Int32], from: [Int]) {
    self.from = from
    self.open = open
    self.place = place
    var program = LinearProgram()
    for unknown in open {
      program.column(0, Self.room(equations.high[unknown] - from[unknown]), cost: 1)
    }
    for unknown in open {
      program.column(0, Double(from[unknown] - equations.low[unknown]), cost: 1)
    }
    for sum in equations.sums {
      let amount = Amount(added: sum.added, taken: sum.taken)
      let value = amount.value(in: from)
      var row = Self.row(amount, place, open.count)
      row.low = Double(sum.low - value)
      row.high = sum.high < Equations.unbounded ? Double(sum.high - value) : .infinity
      if !row.columns.isEmpty { program.rows.append(row) }
    }
    simplex = Simplex(program)
  }

  private static func room(_ count: Int) -> Double {
    count < Equations.unbounded / 2 ? Double(count) : .infinity
  }

  /// Counts that fit, with the amount between two numbers; they are whole, but not checked.
  func toward(_ amount: Amount, low: Int, high: Int, seconds: Double) -> Reader.Answer {
    let value = amount.value(in: from)
    if low <= value, value <= high { return .possible(from) }
    var row = Self.row(amount, place, open.count)
    row.low = low > -Equations.unbounded ? Double(low - value) : -.infinity
    row.high = high < Equations.unbounded ? Double(high - value) : .infinity
    guard !row.columns.isEmpty else { return .impossible }
    simplex.add(row)
    defer { simplex.removeLastRow() }
    simplex.forget()
    switch simplex.minimiseByDual(seconds: seconds) {
    case .infeasible: return .impossible
    case .optimal: return counts(simplex.values).map(Reader.Answer.possible) ?? .unknown
    case .unbounded, .stopped: return .unknown
    }
  }

  private func counts(_ values: [Double]) -> [Int]? {
    var counts = from
    for (number, unknown) in open.enumerated() {
      let step = values[number] - values[number + open.count]
      guard abs(step - step.rounded()) < 1e-5 else { return nil }
      counts[unknown] += Int(step.rounded())
    }
    return counts
  }

  private static func row(
    _ amount: Amount, _ place: [Int32], _ count: Int
  ) -> LinearProgram.Row {
    var columns: [Int32] = []
    var factors: [Double] = []
    for (unknowns, factor) in [(amount.added, 1.0), (amount.taken, -1.0)] {
      for unknown in unknowns where place[Int(unknown)] >= 0 {
        columns += [place[Int(unknown)], place[Int(unknown)] + Int32(count)]
        factors += [factor, -factor]
      }
    }
    return LinearProgram.Row(columns: columns, factors: factors, low: 0, high: 0)
  }
}
