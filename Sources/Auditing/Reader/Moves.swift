import Solving

/// Ways from some counts to others that fit: the shortest is looked for, because the shorter it is,
/// the more likely it is whole.
final class Moves {
  private let from: [Int]
  private let open: [Int]
  /// For each unknown, its place among those, or -1.
  private let place: [Int32]
  private let program: LinearProgram
  private let simplex: Simplex
  private var random = UInt64(1)

  /// - Parameters:
  ///   - equations: what every step must lead to.
  ///   - open: the unknowns that may move.
  ///   - from: counts within their bounds.
  init(_ equations: Equations, _ open: [Int], from: [Int]) {
    self.from = from
    self.open = open
    var place = [Int32](repeating: -1, count: from.count)
    for (number, unknown) in open.enumerated() { place[unknown] = Int32(number) }
    self.place = place
    var program = LinearProgram()
    for unknown in open {
      program.column(0, Self.room(equations.high[unknown] - from[unknown]), cost: 1, isWhole: true)
    }
    for unknown in open {
      program.column(0, Double(from[unknown] - equations.low[unknown]), cost: 1, isWhole: true)
    }
    for sum in equations.sums {
      let amount = Amount(added: sum.added, taken: sum.taken)
      let row = Self.row(amount, place, open.count, from, low: sum.low, high: sum.high)
      if !row.columns.isEmpty { program.rows.append(row) }
    }
    self.program = program
    simplex = Simplex(program)
  }

  private static func room(_ count: Int) -> Double {
    count < Equations.unbounded / 2 ? Double(count) : .infinity
  }

  /// The nearest counts that fit; whole, but not checked.
  func toFit(seconds: Double) -> Reader.Answer {
    let found = shortest(seconds: seconds)
    guard case .unknown = found else { return found }
    switch WholeProgram.minimise(program, seconds: seconds, isFirstEnough: true) {
    case .infeasible: return .impossible
    case .optimal(let values, _), .stopped(let values?, _, _):
      return counts(values).map(Reader.Answer.possible) ?? .unknown
    case .stopped: return .unknown
    }
  }

  /// Counts that fit, with each amount between its two numbers; whole, but not checked.
  func toward(_ goals: [Reader.Goal], seconds: Double) -> Reader.Answer {
    if goals.allSatisfy({ $0.isMet(by: from) }) { return .possible(from) }
    var rows: [LinearProgram.Row] = []
    for goal in goals {
      let row = Self.row(goal.amount, place, open.count, from, low: goal.low, high: goal.high)
      if !row.columns.isEmpty {
        rows.append(row)
      } else if !goal.isMet(by: from) {
        return .impossible
      }
    }
    for row in rows { simplex.add(row) }
    defer { for _ in rows { simplex.removeLastRow() } }
    return shortest(seconds: seconds)
  }

  /// Tries a few lengths of the steps, since some shortest ways are not whole.
  private func shortest(seconds: Double) -> Reader.Answer {
    for _ in 0..<4 {
      simplex.setCosts(lengths())

      simplex.forget()
      switch simplex.minimiseByDual(seconds: seconds) {
      case .infeasible: return .impossible
      case .unbounded, .stopped: return .unknown
      case .optimal: if let counts = counts(simplex.values) { return .possible(counts) }
      }
    }
    return .unknown
  }

  /// Lengths that differ a little, the same in every run.
  private func lengths() -> [Double] {
    program.cost.map { cost in
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return cost * (1 + Double(random >> 40) / Double(1 << 24))
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
    _ amount: Amount, _ place: [Int32], _ count: Int, _ from: [Int], low: Int, high: Int
  ) -> LinearProgram.Row {
    var columns: [Int32] = []
    var factors: [Double] = []
    for (unknowns, factor) in [(amount.added, 1.0), (amount.taken, -1.0)] {
      for unknown in unknowns where place[Int(unknown)] >= 0 {
        columns += [place[Int(unknown)], place[Int(unknown)] + Int32(count)]
        factors += [factor, -factor]
      }
    }
    let value = amount.value(in: from)
    return LinearProgram.Row(
      columns: columns, factors: factors,
      low: low > -Equations.unbounded ? Double(low - value) : -.infinity,
      high: high < Equations.unbounded ? Double(high - value) : .infinity)
  }
}
