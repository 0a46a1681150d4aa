import Solving

/// A reader who knows everything printed at once, and asks what a count may be.
///
/// Whatever it says may happen, it has whole counts to show for; what it says cannot happen, a
/// linear or whole program proves.
final class Reader {
  /// What came of asking whether an amount can go so far.
  enum Answer {
    /// Whole counts that fit everything printed and go so far.
    case possible([Int])
    case impossible
    case unknown

    var counts: [Int]? { if case .possible(let counts) = self { counts } else { nil } }
  }

  let equations: Equations
  private let clock: ContinuousClock.Instant
  /// Unknowns whose value is not yet certain, and the place of each among them.
  private let open: [Int]
  private var place: [Int32]
  private(set) var first: [Int] = []
  private lazy var moves = Moves(equations, open, from: first)
  private lazy var shortMoves = Moves(equations, near, from: first)
  /// The open unknowns around what is hidden, if they are few.
  private let near: [Int]

  /// - Throws: nothing fits what is printed, or no time was left to find out.
  init(
    _ equations: Equations, near: [Int], known: [Int: Int], until clock: ContinuousClock.Instant
  ) throws(Stopped) {
    var equations = equations
    equations.narrow()
    guard !equations.isContradictory else { throw .contradiction }
    self.equations = equations
    self.clock = clock
    let isOpen = { equations.low[$0] < equations.high[$0] }
    open = equations.low.indices.filter(isOpen)
    let few = near.filter(isOpen)
    self.near = few.count * 5 < open.count ? few : []
    place = [Int32](repeating: -1, count: equations.low.count)
    for (number, unknown) in open.enumerated() { place[unknown] = Int32(number) }
    first = try counts(near: known)
  }

  enum Stopped: Error {
    case contradiction, time
  }

  var secondsLeft: Double {
    let left = clock - .now
    return Double(left.components.seconds) + Double(left.components.attoseconds) * 1e-18
  }

  /// An amount between two numbers.
  struct Goal {
    let amount: Amount
    var low = -Equations.unbounded
    var high = Equations.unbounded

    func isMet(by counts: [Int]) -> Bool {
      let value = amount.value(in: counts)
      return low <= value && value <= high
    }
  }

  /// Whether an amount can be where a goal wants it.
  func reach(_ goal: Goal) -> Answer { reach([goal]) }

  /// Whether amounts can be where goals want them, all at once.
  func reach(_ goals: [Goal]) -> Answer {
    let isFar = goals.contains { goal in
      let bounds = equations.bounds(of: goal.amount)
      return bounds.upperBound < goal.low || bounds.lowerBound > goal.high
    }
    guard !isFar else { return .impossible }
    guard secondsLeft > 0 else { return .unknown }
    if !near.isEmpty, let counts = step(shortMoves, goals).counts { return .possible(counts) }
    switch step(moves, goals) {
    case .possible(let counts): return .possible(counts)
    case .impossible: return .impossible
    case .unknown: return wholeAnswer(goals)
    }
  }

  /// Counts that fit and meet several goals at once, if they are found without much ado.
  func reachTogether(_ goals: [Goal]) -> [Int]? {
    guard secondsLeft > 0 else { return nil }
    return step(moves, goals).counts
  }

  /// Counts that fit and go so far, by a short way.
  private func step(_ moves: Moves, _ goals: [Goal]) -> Answer {
    let found = moves.toward(goals, seconds: secondsLeft)
    guard let counts = found.counts else { return found }
    let isMet = goals.allSatisfy { $0.isMet(by: counts) }
    return isMet && equations.hold(for: counts) ? found : .unknown
  }

  private func wholeAnswer(_ goals: [Goal]) -> Answer {
    guard secondsLeft > 0 else { return .unknown }
    var program = self.program()
    for goal in goals { program.rows.append(row(goal.amount, low: goal.low, high: goal.high)) }
    switch WholeProgram.minimise(program, seconds: secondsLeft, isFirstEnough: true) {
    case .infeasible: return .impossible
    case .optimal(let values, _), .stopped(let values?, _, _):
      guard let counts = whole(values), goals.allSatisfy({ $0.isMet(by: counts) }) else {
        return .unknown
      }
      return .possible(counts)
    case .stopped: return .unknown
    }
  }

  /// The furthest that linear arithmetic lets an amount go, rounded inwards.
  func linearBound(of amount: Amount, upward: Bool) -> Int? {
    var program = self.program()
    let row = row(amount, low: -.greatestFiniteMagnitude, high: .greatestFiniteMagnitude)
    let sign: Double = upward ? -1 : 1
    var costs = [Double](repeating: 0, count: program.columnCount)
    for (column, factor) in zip(row.columns, row.factors) { costs[Int(column)] += sign * factor }
    program.setCosts(costs)
    let simplex = Simplex(program)
    guard simplex.minimiseByDual(seconds: secondsLeft) == .optimal else { return nil }
    let fixed = equations.bounds(of: Amount(constant: amount.constant)).lowerBound
    let reached = sign * simplex.objective + Double(fixed + settled(amount))
    return Int(upward ? (reached + 1e-6).rounded(.down) : (reached - 1e-6).rounded(.up))
  }

  /// The part of an amount that is certain.
  private func settled(_ amount: Amount) -> Int {
    var value = 0
    for unknown in amount.added where place[Int(unknown)] < 0 {
      value += equations.low[Int(unknown)]
    }
    for unknown in amount.taken where place[Int(unknown)] < 0 {
      value -= equations.low[Int(unknown)]
    }
    return value
  }

  /// Some counts that fit, in the middle of what is possible.
  private func counts(near known: [Int: Int]) throws(Stopped) -> [Int] {
    if open.isEmpty, equations.hold(for: equations.low) { return equations.low }
    let start = equations.guess(known)
    if equations.hold(for: start) { return start }
    let guess = Moves(equations, open, from: start)
    switch guess.toFit(seconds: secondsLeft) {
    case .impossible: throw .contradiction
    case .possible(let counts):
      guard equations.hold(for: counts) else { throw .time }
      return counts
    case .unknown: throw .time
    }
  }

  /// Whole counts from a solver’s numbers; nil unless they fit exactly.
  private func whole(_ values: [Double]) -> [Int]? {
    var counts = equations.low
    for (unknown, value) in zip(open, values) {
      guard abs(value - value.rounded()) < 1e-5, abs(value) < 1e12 else { return nil }
      counts[unknown] = Int(value.rounded())
    }
    return equations.hold(for: counts) ? counts : nil
  }

  private func program() -> LinearProgram {
    var program = LinearProgram()
    for unknown in open {
      program.column(
        Double(equations.low[unknown]),
        equations.high[unknown] < Equations.unbounded ? Double(equations.high[unknown]) : .infinity,
        isWhole: true)
    }
    for sum in equations.sums {
      let amount = Amount(added: sum.added, taken: sum.taken)
      let row = row(amount, low: sum.low, high: sum.high)
      if !row.columns.isEmpty { program.rows.append(row) }
    }
    return program
  }

  private func row(_ amount: Amount, low: Int, high: Int) -> LinearProgram.Row {
    row(
      amount, low: low > -Equations.unbounded ? Double(low) : -.infinity,
      high: high < Equations.unbounded ? Double(high) : .infinity)
  }

  private func row(_ amount: Amount, low: Double, high: Double) -> LinearProgram.Row {
    let fixed = Double(settled(amount) + amount.constant)
    var columns: [Int32] = []
    var factors: [Double] = []
    for (unknowns, factor) in [(amount.added, 1.0), (amount.taken, -1.0)] {
      for unknown in unknowns where place[Int(unknown)] >= 0 {
        columns.append(place[Int(unknown)])
        factors.append(factor)
      }
    }
    return LinearProgram.Row(
      columns: columns, factors: factors, low: low - fixed, high: high - fixed)
  }
}
