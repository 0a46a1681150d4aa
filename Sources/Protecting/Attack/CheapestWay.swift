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
  /// For each column of people, the count that it is: it stands still, and the count moves.
  private let owners: [Int?]
  /// The basis in which every count has its value.
  private var start: [UInt8] = []

  init(_ people: People, costs: [Double], seconds: @escaping () -> Double) {
    counts = people.counts
    owners = people.owners
    hasTime = seconds
    var program = LinearProgram()
    people.describe(in: &program)
    firstUp = program.columnCount
    let owning = Set(owners.compactMap(\.self))
    for (place, count) in counts.all.enumerated() {
      let most = count.standing == .printed ? 0 : Double.infinity
      program.column(0, most, cost: costs[place])
      program.column(0, min(most, owning.contains(place) ? count.people : most), cost: costs[place])
    }
    for row in program.rows.indices {
      program.rows[row] = Self.moving(program.rows[row], owners, firstUp)
    }
    for (place, count) in counts.all.enumerated() {
      let form = people.form(count)
      if owning.contains(place) {
        program.fix(form.columns[0], at: count.people)
        continue
      }
      var row = Self.moving(
        LinearProgram.Row(
          columns: form.columns, factors: form.factors, low: count.people, high: count.people),
        owners, firstUp)
      let up = Int32(firstUp + 2 * place)
      row.columns += [up, up + 1]
      row.factors += [-1, 1]
      program.rows.append(row)
    }
    simplex = Simplex(program)
    for place in counts.all.indices where counts.all[place].standing == .hidden { hide(place) }
    _ = simplex.minimiseByDual(seconds: seconds())
    start = simplex.basis
  }

  /// A row in which counts that are columns by themselves move up and down.
  private static func moving(
    _ row: LinearProgram.Row, _ owners: [Int?], _ firstUp: Int
  ) -> LinearProgram.Row {
    var moving = row
    for (column, factor) in zip(row.columns, row.factors) {
      guard Int(column) < owners.count, let place = owners[Int(column)] else { continue }
      moving.columns += [Int32(firstUp + 2 * place), Int32(firstUp + 2 * place + 1)]
      moving.factors += [factor, -factor]
    }
    return moving
  }

  /// Lets a count go anywhere for next to nothing: short ways are found sooner than any.
  func hide(_ place: Int) {
    let length = 0.01 * (1 + Double(place &* 7_919 % 64) / 64)
    simplex.setCost(firstUp + 2 * place, length)
    simplex.setCost(firstUp + 2 * place + 1, length)
  }

  /// A way to go: the counts that leave their value, the price, and the people as they then stand.
  struct Way {
    let counts: [Int]
    let price: Double
    let people: [Double]
  }

  /// The cheapest way; nil when it cannot be done at all.
  func way(_ form: People.Form, _ goal: Need.Goal) -> Way? {
    simplex.add(
      Self.moving(
        LinearProgram.Row(
          columns: form.columns, factors: form.factors,
          low: goal.isUpward ? goal.people : -.infinity,
          high: goal.isUpward ? .infinity : goal.people), owners, firstUp))
    defer { simplex.removeLastRow() }
    simplex.begin(from: start)
    guard simplex.minimiseByDual(seconds: hasTime()) == .optimal else { return nil }
    let values = simplex.values
    let moved = { place in values[self.firstUp + 2 * place] - values[self.firstUp + 2 * place + 1] }
    return Way(
      counts: counts.all.indices.filter { abs(moved($0)) > 1e-6 }, price: simplex.objective,
      people: owners.enumerated().map { values[$0] + ($1.map(moved) ?? 0) })
  }
}
