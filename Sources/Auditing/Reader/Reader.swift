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

  enum Stopped: Error {
    case contradiction, time
  }

  /// What is printed, sum by sum; then the same, as short as it can be said.
  let printed: Equations
  let equations: Equations
  let components: Components
  let clock: ContinuousClock.Instant
  private(set) var first: [Int] = []
  private var moves: [[Int]: Moves] = [:]

  /// - Throws: nothing fits what is printed, or no time was left to find out.
  init(
    _ printed: Equations, known: [Int: Int], until clock: ContinuousClock.Instant
  ) throws(Stopped) {
    self.printed = printed
    self.clock = clock
    var narrowed = printed
    narrowed.narrow()
    guard !narrowed.isContradictory else { throw .contradiction }
    guard clock > .now else { throw .time }
    equations = narrowed.shortened()
    components = Components(equations)
    guard !equations.isContradictory else { throw .contradiction }
    first = try counts(near: known)
  }

  var secondsLeft: Double {
    let left = clock - .now
    return Double(left.components.seconds) + Double(left.components.attoseconds) * 1e-18
  }

  /// Whether an amount can be where a goal wants it.
  func reach(_ goal: Goal) -> Answer { reach([goal]) }

  /// Whether amounts can be where goals want them, all at once.
  func reach(_ goals: [Goal]) -> Answer {
    guard !isFar(goals) else { return .impossible }
    guard secondsLeft > 0 else { return .unknown }
    switch step(goals) {
    case .possible(let counts): return .possible(counts)
    case .impossible: return .impossible
    case .unknown: return wholeAnswer(goals)
    }
  }

  /// Whether the bounds of the unknowns alone keep an amount from where a goal wants it.
  func isFar(_ goals: [Goal]) -> Bool {
    goals.contains { goal in
      let bounds = equations.bounds(of: goal.amount)
      return bounds.upperBound < goal.low || bounds.lowerBound > goal.high
    }
  }

  /// Counts that fit and meet several goals at once, if they are found without much ado.
  func reachTogether(_ goals: [Goal], seconds: Double = .infinity) -> [Int]? {
    guard secondsLeft > 0 else { return nil }
    return step(goals, seconds: seconds).counts
  }

  /// Counts that fit and go so far, by a short way.
  private func step(_ goals: [Goal], seconds: Double = .infinity) -> Answer {
    let found = moves(for: components.of(goals.map(\.amount)))
      .toward(goals, seconds: min(seconds, secondsLeft))
    guard let counts = found.counts else { return found }
    let isMet = goals.allSatisfy { $0.isMet(by: counts) }
    return isMet && printed.hold(for: counts) ? found : .unknown
  }

  /// The ways within some components, kept for the next question.
  private func moves(for numbers: [Int]) -> Moves {
    if let known = moves[numbers] { return known }
    if moves.count >= 64 { moves.removeAll() }
    let made = Moves(Part(equations, components, numbers), from: first)
    moves[numbers] = made
    return made
  }

  private func wholeAnswer(_ goals: [Goal]) -> Answer {
    guard secondsLeft > 0 else { return .unknown }
    let part = Part(equations, components, components.of(goals.map(\.amount)))
    var program = part.program
    for goal in goals {
      program.rows.append(part.row(goal.amount, low: goal.low, high: goal.high, beside: first))
    }
    switch WholeProgram.minimise(program, seconds: secondsLeft, isFirstEnough: true) {
    case .infeasible: return .impossible
    case .optimal(let values, _), .stopped(let values?, _, _):
      guard let counts = part.counts(values, beside: first), printed.hold(for: counts),
        goals.allSatisfy({ $0.isMet(by: counts) })
      else { return .unknown }
      return .possible(counts)
    case .stopped: return .unknown
    }
  }

  /// The furthest that linear arithmetic lets an amount go, rounded inwards.
  func linearBound(of amount: Amount, upward: Bool) -> Int? {
    let part = Part(equations, components, components.of([amount]))
    var program = part.program
    let terms = part.terms(amount)
    let sign: Double = upward ? -1 : 1
    var costs = [Double](repeating: 0, count: program.columnCount)
    for (column, factor) in zip(terms.columns, terms.factors) {
      costs[Int(column)] += sign * factor
    }
    program.setCosts(costs)
    let simplex = Simplex(program)
    guard simplex.minimiseByDual(seconds: secondsLeft) == .optimal else { return nil }
    let beside = part.row(amount, low: 0, high: 0, beside: first).low
    let reached = sign * simplex.objective - beside
    return Int(upward ? (reached + 1e-6).rounded(.down) : (reached - 1e-6).rounded(.up))
  }

  /// Counts that fit, if a walk finds some before time runs out.
  private func walked(from counts: [Int]) -> [Int]? {
    var walk = Walk(equations.system, from: counts)
    let stretch = 50_000
    for start in stride(from: 0, to: 20 * counts.count + 1_000, by: stretch) {
      guard secondsLeft > 0 else { return nil }
      if walk.settle(changes: min(stretch, 20 * counts.count + 1_000 - start)) {
        return walk.counts
      }
    }
    return nil
  }

  /// Some counts that fit, in the middle of what is possible.
  private func counts(near known: [Int: Int]) throws(Stopped) -> [Int] {
    var counts = equations.guess(known)
    if printed.hold(for: counts) { return counts }
    if let nearest = walked(from: counts) { counts = nearest }
    for number in components.unknowns.indices {
      let isFine = components.sums[number].allSatisfy { equations.sums[$0].holds(for: counts) }
      if isFine { continue }
      let guess = Moves(Part(equations, components, [number]), from: counts)
      switch guess.toFit(seconds: secondsLeft) {
      case .impossible: throw .contradiction
      case .possible(let nearest): counts = nearest
      case .unknown: throw .time
      }
    }
    guard printed.hold(for: counts) else { throw .time }
    return counts
  }
}
