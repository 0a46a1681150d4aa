import Solving

/// The cheapest counts to hide so that one sum of people can go where it must.
///
/// Each count may leave its value at a price; what leaves it is hidden. The price of a person is the
/// cost of the count, which is a guess at the true cost: that is paid once.
final class CheapestWay {
  private let simplex: Simplex
  private let counts: Counts
  private let firstUp: Int
  private let hasTime: () -> Double
  /// The basis in which every count has its value.
  private var start: [UInt8] = []

  init(_ people: People, costs: [Double], seconds: @escaping () -> Double) {
    counts = people.counts
    hasTime = seconds
    var program = LinearProgram()
    people.describe(in: &program)
    firstUp = program.columnCount
    for (place, count) in counts.all.enumerated() {
      let most = count.standing == .printed ? 0 : Double.infinity
      program.column(0, most, cost: costs[place])
      program.column(0, most, cost: costs[place])
    }
    for (place, count) in counts.all.enumerated() {
      let form = people.form(count)
      let up = Int32(firstUp + 2 * place)
      program.rows.append(
        LinearProgram.Row(
          columns: form.columns + [up, up + 1], factors: form.factors + [-1, 1],
          low: count.people, high: count.people))
    }
    simplex = Simplex(program)
    for place in counts.all.indices where counts.all[place].standing == .hidden { hide(place) }
    _ = simplex.minimiseByDual(seconds: seconds())
    start = simplex.basis
  }

  /// Lets a count go anywhere for nothing.
  func hide(_ place: Int) {
    simplex.setCost(firstUp + 2 * place, 0)
    simplex.setCost(firstUp + 2 * place + 1, 0)
  }

  /// The counts that leave their value, and the price; nil when it cannot be done at all.
  func way(_ form: People.Form, _ goal: Need.Goal) -> (counts: [Int], price: Double)? {
    simplex.add(
      LinearProgram.Row(
        columns: form.columns, factors: form.factors,
        low: goal.isUpward ? goal.people : -.infinity,
        high: goal.isUpward ? .infinity : goal.people))
    defer { simplex.removeLastRow() }
    simplex.begin(from: start)
    guard simplex.minimiseByDual(seconds: hasTime()) == .optimal else { return nil }
    let values = simplex.values
    let moved = counts.all.indices.filter { place in
      abs(values[firstUp + 2 * place] - values[firstUp + 2 * place + 1]) > 1e-6
    }
    return (moved, simplex.objective)
  }
}
