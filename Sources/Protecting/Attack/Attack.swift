import Solving

/// A reader’s linear arithmetic: how far a sum of people can go, given what is printed.
final class Attack {
  /// How far a sum goes, and which printed counts hold it there.
  struct Reach {
    let people: Double
    let values: [Double]
    /// For each count, what one person more in it would add.
    let prices: [Double]
  }

  private let counts: Counts
  private let simplex: Simplex
  private let firstRow: Int
  private let columnCount: Int
  private(set) var isHidden: [Bool]

  init(_ people: People) {
    counts = people.counts
    var program = LinearProgram()
    people.describe(in: &program)
    firstRow = program.rows.count
    for count in counts.all {
      let form = people.form(count)
      program.rows.append(
        LinearProgram.Row(
          columns: form.columns, factors: form.factors, low: count.people, high: count.people))
    }
    columnCount = program.columnCount
    simplex = Simplex(program)
    isHidden = counts.all.map { _ in false }
  }

  /// Hides these counts and prints all others.
  func hide(_ hidden: [Bool]) {
    for place in hidden.indices where hidden[place] != isHidden[place] {
      let count = counts.all[place]
      if hidden[place] {
        simplex.setRow(
          firstRow + place, low: count.low > 0 ? Double(count.low) : -.infinity,
          high: count.high.map(Double.init) ?? .infinity)
      } else {
        simplex.setRow(firstRow + place, low: count.people, high: count.people)
      }
    }
    isHidden = hidden
    isFresh = false
  }

  private var isFresh = true

  /// How many columns a cost is given for.
  var width: Int { columnCount }

  /// How far a sum can go upward; nil when nothing fits or no time is left.
  func reach(_ form: People.Form, seconds: Double) -> Reach? {
    var costs = [Double](repeating: 0, count: columnCount)
    for (column, factor) in zip(form.columns, form.factors) { costs[Int(column)] -= factor }
    return solve(costs, seconds: seconds)
  }

  /// People as they may be when these columns are wanted large.
  func solve(_ costs: [Double], seconds: Double) -> Reach? {
    if !isFresh {
      simplex.setCosts([Double](repeating: 0, count: columnCount))
      guard canStart(seconds: seconds) else { return nil }
      isFresh = true
    }
    simplex.setCosts(costs)
    guard simplex.minimiseByPrimal(seconds: seconds) == .optimal else { return nil }
    return Reach(
      people: -simplex.objective, values: simplex.values,
      prices: simplex.prices[firstRow...].map { -$0 })
  }

  /// Finds people who fit; from where the last question ended, else from nothing. The true people
  /// always fit, so that an answer to the contrary is only the arithmetic gone astray.
  private func canStart(seconds: Double) -> Bool {
    if simplex.minimiseByDual(seconds: seconds) == .optimal { return true }
    simplex.forget()
    if simplex.minimiseByPrimal(seconds: seconds) == .optimal { return true }
    simplex.forget()
    return simplex.minimiseByDual(seconds: seconds) == .optimal
  }
}
