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
  private let columnCount: Int
  /// More people than any count can have.
  private let crowd: Double
  /// For each count, the column that is its people, or the row that adds them up.
  private let places: [Place]
  private(set) var isHidden: [Bool]

  private enum Place {
    case column(Int)
    case row(Int)
  }

  init(_ people: People) {
    counts = people.counts
    crowd = people.crowd
    var program = LinearProgram()
    people.describe(in: &program)
    let owners = people.owners
    var places: [Place] = []
    for (number, count) in counts.all.enumerated() {
      let form = people.form(count)
      if let column = form.columns.first, owners[Int(column)] == number {
        places.append(.column(Int(column)))
        continue
      }
      places.append(.row(program.rows.count))
      program.rows.append(
        LinearProgram.Row(
          columns: form.columns, factors: form.factors, low: count.people, high: count.people))
    }
    self.places = places
    columnCount = program.columnCount
    simplex = Simplex(program)
    isHidden = counts.all.map { _ in false }
    for place in isHidden.indices { bind(place) }
  }

  /// Hides these counts and prints all others.
  func hide(_ hidden: [Bool]) {
    for place in hidden.indices where hidden[place] != isHidden[place] {
      isHidden[place] = hidden[place]
      bind(place)
    }
    isFresh = false
  }

  private func bind(_ place: Int) {
    let count = counts.all[place]
    let isHidden = isHidden[place]
    switch places[place] {
    case .column(let column) where isHidden:
      simplex.setColumn(
        column, low: Double(count.low), high: count.high.map(Double.init) ?? crowd)
    case .row(let row) where isHidden:
      // Not below 0 because its people are not: it holds nothing itself.
      simplex.setRow(
        row, low: count.low > 0 ? Double(count.low) : -.infinity,
        high: count.high.map(Double.init) ?? .infinity)
    case .column(let column): simplex.setColumn(column, low: count.people, high: count.people)
    case .row(let row): simplex.setRow(row, low: count.people, high: count.people)
    }
  }

  private var isFresh = false

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
    let rows = simplex.prices
    let columns = simplex.reducedCosts
    let prices = places.enumerated().map { number, place in
      switch place {
      // What holds a hidden count is then only that it is not below 0.
      case .column(let column): isHidden[number] ? 0 : -columns[column]
      case .row(let row): -rows[row]
      }
    }
    return Reach(people: -simplex.objective, values: simplex.values, prices: prices)
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
