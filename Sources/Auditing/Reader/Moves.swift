import Solving

/// Ways from some counts to others that fit, in one part of the unknowns: the shortest is looked for,
/// because the shorter it is, the more likely it is whole.
final class Moves {
  private let from: [Int]
  private let part: Part
  private let program: LinearProgram
  private let simplex: Simplex
  private var random = UInt64(1)

  /// - Parameters:
  ///   - part: the unknowns that may move, and what every step must lead to.
  ///   - from: counts within their bounds.
  init(_ part: Part, from: [Int]) {
    self.from = from
    self.part = part
    var program = LinearProgram()
    let equations = part.equations
    for unknown in part.unknowns {
      program.column(0, Self.room(equations.high[unknown] - from[unknown]), cost: 1, isWhole: true)
    }
    for unknown in part.unknowns {
      program.column(0, Double(from[unknown] - equations.low[unknown]), cost: 1, isWhole: true)
    }
    self.program = Self.adding(part.sums, to: program, part, from)
    simplex = Simplex(self.program)
  }

  private static func adding(
    _ sums: [Equations.Sum], to program: LinearProgram, _ part: Part, _ from: [Int]
  ) -> LinearProgram {
    var program = program
    for sum in sums {
      let goal = Reader.Goal(
        amount: Amount(added: sum.added, taken: sum.taken), low: sum.low, high: sum.high)
      let row = row(goal, part, from)
      if !row.columns.isEmpty { program.rows.append(row) }
    }
    return program
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
      let row = Self.row(goal, part, from)
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
    let count = part.unknowns.count
    let moved = part.unknowns.indices.map { number in
      Double(from[part.unknowns[number]]) + values[number] - values[number + count]
    }
    return part.counts(moved, beside: from)
  }

  /// A goal as a row of steps up and down.
  private static func row(_ goal: Reader.Goal, _ part: Part, _ from: [Int]) -> LinearProgram.Row {
    let terms = part.terms(goal.amount)
    let value = goal.amount.value(in: from)
    let count = Int32(part.unknowns.count)
    return LinearProgram.Row(
      columns: terms.columns + terms.columns.map { $0 + count },
      factors: terms.factors + terms.factors.map { -$0 },
      low: goal.low > -Equations.unbounded ? Double(goal.low - value) : -.infinity,
      high: goal.high < Equations.unbounded ? Double(goal.high - value) : .infinity)
  }
}
