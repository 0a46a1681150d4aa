import Solving

/// Some components of the unknowns as a program of their own; all others stay where they are.
struct Part {
  let equations: Equations
  /// The unknowns, and where each stands among them.
  let unknowns: [Int]
  let sums: [Equations.Sum]
  private let places: [Int32: Int32]

  init(_ equations: Equations, _ components: Components, _ numbers: [Int]) {
    self.equations = equations
    unknowns = numbers.flatMap { components.unknowns[$0] }
    sums = numbers.flatMap { components.sums[$0].map { equations.sums[$0] } }
    places = Dictionary(
      uniqueKeysWithValues: unknowns.enumerated().map { (Int32($1), Int32($0)) })
  }

  /// The whole program of the part: which counts fit.
  var program: LinearProgram {
    var program = LinearProgram()
    for unknown in unknowns {
      program.column(
        Double(equations.low[unknown]),
        equations.high[unknown] < Equations.unbounded ? Double(equations.high[unknown]) : .infinity,
        isWhole: true)
    }
    for sum in sums {
      program.rows.append(
        row(Amount(added: sum.added, taken: sum.taken), low: sum.low, high: sum.high))
    }
    return program
  }

  /// An amount as a row; what of it is not in the part counts as it is in `counts`.
  func row(_ amount: Amount, low: Int, high: Int, beside counts: [Int] = []) -> LinearProgram.Row {
    let terms = self.terms(amount)
    var fixed = amount.constant
    for unknown in amount.added where places[unknown] == nil { fixed += counts[Int(unknown)] }
    for unknown in amount.taken where places[unknown] == nil { fixed -= counts[Int(unknown)] }
    return LinearProgram.Row(
      columns: terms.columns, factors: terms.factors,
      low: low > -Equations.unbounded ? Double(low - fixed) : -.infinity,
      high: high < Equations.unbounded ? Double(high - fixed) : .infinity)
  }

  /// The columns of an amount, with their factors.
  func terms(_ amount: Amount) -> (columns: [Int32], factors: [Double]) {
    var columns: [Int32] = []
    var factors: [Double] = []
    for (unknowns, factor) in [(amount.added, 1.0), (amount.taken, -1.0)] {
      for unknown in unknowns {
        guard let place = places[unknown] else { continue }
        columns.append(place)
        factors.append(factor)
      }
    }
    return (columns, factors)
  }

  /// Whole counts from a solver’s numbers for the part, the others as they are; nil unless whole.
  func counts(_ values: [Double], beside counts: [Int]) -> [Int]? {
    var counts = counts
    for (unknown, value) in zip(unknowns, values) {
      guard abs(value - value.rounded()) < 1e-5, abs(value) < 1e12 else { return nil }
      counts[unknown] = Int(value.rounded())
    }
    return counts
  }
}
