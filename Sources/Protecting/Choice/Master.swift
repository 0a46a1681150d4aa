import Solving
import Tabulation

/// The choice of counts to hide as a program of yes and no: every proof that a choice fails becomes
/// a row that the next choice must meet.
struct Master {
  private let counts: Counts
  private let needs: [Need]
  private let protected: Set<Int>
  private var program = LinearProgram()
  /// For a need with two goals, the column that says which one counts: 1 for the second.
  private var turns: [Int: Int32] = [:]

  init(_ counts: Counts, _ needs: [Need], costs: [Double], isEmpty: Bool = false) {
    self.counts = counts
    self.needs = needs
    protected = Self.protected(needs)
    if isEmpty { return }
    for (place, count) in counts.all.enumerated() {
      switch count.standing {
      case .free: program.column(0, 1, cost: costs[place], isWhole: true)
      case .hidden: program.column(1, 1, cost: costs[place], isWhole: true)
      case .printed: program.column(0, 0, cost: costs[place], isWhole: true)
      }
    }
    addLines()
  }

  /// A sum of more counts than this gets no rows of its own: they grow with its square.
  private static let longest = 300

  /// Whatever is alone hidden in a sum is known from the others, so hiding it is of no use.
  private mutating func addLines() {
    for (place, count) in counts.all.enumerated() {
      for (dimension, category) in count.coordinates.enumerated()
      where category == 0 && counts.tables.dimensions[dimension].leafCount <= Self.longest {
        if let parts = parts(of: count, along: dimension) { addCompany(parts + [place]) }
      }
    }
  }

  /// The counts that add up to that one; nil when some are in no table.
  private func parts(of sum: Count, along dimension: Int) -> [Int]? {
    var parts: [Int] = []
    var coordinates = sum.coordinates
    for leaf in 1...counts.tables.dimensions[dimension].leafCount {
      coordinates[dimension] = Int32(leaf)
      guard let part = counts[sum.population, coordinates] else { return nil }
      parts.append(part)
    }
    return parts
  }

  /// For each count of a sum, that it is not hidden alone.
  private mutating func addCompany(_ line: [Int]) {
    let hidden = line.filter { counts.all[$0].standing == .hidden }
    for alone in line where isNeeded(alone) && hidden.allSatisfy({ $0 == alone }) {
      let columns = line.filter { $0 != alone }.map { Int32($0) } + [Int32(alone)]
      var factors = [Double](repeating: 1, count: columns.count)
      factors[factors.count - 1] = -1
      program.rows.append(
        LinearProgram.Row(columns: columns, factors: factors, low: 0, high: .infinity))
    }
  }

  /// Whether it matters that the count is not hidden alone.
  private func isNeeded(_ place: Int) -> Bool {
    switch counts.all[place].standing {
    case .free: true
    case .hidden: protected.contains(place)
    case .printed: false
    }
  }

  /// The counts that must be left in doubt.
  private static func protected(_ needs: [Need]) -> Set<Int> {
    Set(
      needs.compactMap { need in
        if case .cell(let cell) = need.subject, need.isCertain { cell } else { nil }
      })
  }

  /// Learns from a need that a choice leaves open.
  mutating func add(_ unmet: Needing.Unmet) {
    let need = needs[unmet.need]
    for (number, proof) in unmet.proofs.enumerated() {
      var row = self.row(need.goals[number], proof, need.form)
      if need.goals.count > 1 { relieve(&row, unmet.need, isSecond: number == 1) }
      if let condition = need.condition {
        row.columns.append(Int32(condition))
        row.factors.append(-1)
        row.low -= 1
      }
      program.rows.append(row)
    }
  }

  /// Enough of the counts that hold a sum in its place must be hidden.
  private func row(
    _ goal: Need.Goal, _ proof: Attack.Reach, _ form: People.Form
  ) -> LinearProgram.Row {
    let missing = (goal.isUpward ? goal.people : -goal.people) - proof.people
    var row = LinearProgram.Row(columns: [], factors: [], low: 1, high: .infinity)
    for (place, price) in proof.prices.enumerated() where abs(price) > 1e-9 {
      guard counts.all[place].standing == .free else { continue }
      let room = price > 0 ? .infinity : counts.all[place].people
      let factor = min(1, abs(price) * room / missing)
      guard factor > 1e-9 else { continue }
      row.columns.append(Int32(place))
      row.factors.append(factor)
    }
    return row
  }

  /// Lets a row rest while the other goal is the one that counts.
  private mutating func relieve(_ row: inout LinearProgram.Row, _ need: Int, isSecond: Bool) {
    let turn = turns[need] ?? program.column(0, 1, isWhole: true)
    turns[need] = turn
    row.columns.append(turn)
    row.factors.append(isSecond ? -1 : 1)
    if isSecond { row.low -= 1 }
  }

  /// Something more than these counts must be hidden.
  mutating func forbid(_ hidden: [Bool]) {
    let others = counts.all.indices.filter { !hidden[$0] && counts.all[$0].standing == .free }
    program.rows.append(
      LinearProgram.Row(
        columns: others.map { Int32($0) }, factors: others.map { _ in 1 }, low: 1, high: .infinity))
  }

  /// The cheapest choice that every row allows, and the cost that none can go below.
  func choice(seconds: Double) -> (hidden: [Bool], bound: Double, isProved: Bool)? {
    switch WholeProgram.minimise(program, seconds: seconds) {
    case .optimal(let values, let objective): (flags(values), objective, true)
    case .stopped(let values?, _, let bound): (flags(values), bound, false)
    case .stopped, .infeasible: nil
    }
  }

  private func flags(_ values: [Double]) -> [Bool] {
    counts.all.indices.map { values[$0] > 0.5 }
  }
}
