extension Judgements {
  /// The share of pairs of judgements of one unit that agree, each unit weighing as many judgements
  /// as it has: with two readers, simply the share of units of which they said the same.
  public func raw(_ resampling: Resampling) -> Coefficient {
    coefficient(.raw, of: pairings(), resampling) { sum in
      sum[1] > 0 ? 1 - sum[0] / sum[1] : nil
    }
  }

  /// Krippendorff's alpha: 1 less the disagreement seen over the disagreement that chance would
  /// bring (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, data of kind C).
  ///
  /// A reader may have left units out; a unit that only one judged tells nothing.
  public func alpha(_ resampling: Resampling) -> Coefficient {
    coefficient(.alpha, of: pairings(), resampling) { sum in
      let squares = sum.dropFirst(2).reduce(0) { $0 + $1 * $1 }
      let chance = sum[1] * sum[1] - squares
      return chance > 0 ? 1 - (sum[1] - 1) * sum[0] / chance : nil
    }
  }

  /// Cohen's kappa of two readers (A Coefficient of Agreement for Nominal Scales, 1960), of the units
  /// that both judged.
  /// - Parameters:
  ///   - first: the column of one.
  ///   - second: the column of the other.
  ///   - resampling: how often units are drawn anew for the interval.
  public func kappa(_ first: Int, _ second: Int, _ resampling: Resampling) -> Coefficient {
    let count = categories.count
    return coefficient(.kappa, of: pairs(first, second), resampling) { sum in
      let units = sum[1]
      let chance = (0..<count).reduce(0) { $0 + sum[2 + $1] * sum[2 + count + $1] }
      let possible = units * units - chance
      return possible > 0 ? 1 - units * sum[0] / possible : nil
    }
  }

  private func coefficient(
    _ kind: Coefficient.Kind, of units: [[Double]], _ resampling: Resampling,
    _ measure: ([Double]) -> Double?
  ) -> Coefficient {
    guard units.count > 1, let width = units.first?.count else {
      return Coefficient(
        kind: kind, value: nil, gap: .tooFewUnits, interval: .missing(.tooFewUnits))
    }
    let sum = (0..<width).map { place in units.reduce(0) { $0 + $1[place] } }
    guard let value = measure(sum) else {
      return Coefficient(
        kind: kind, value: nil, gap: .oneCategory, interval: .missing(.oneCategory))
    }
    let differ = sum[0] > 0
    return Coefficient(
      kind: kind, value: value, gap: nil,
      interval: differ ? resampling.interval(of: units, measure) : .missing(.noDifference))
  }

  /// The categories that anyone named, in the order they are met.
  private var categories: [Category: Int] {
    var places: [Category: Int] = [:]
    for case let category? in rows.joined() where places[category] == nil {
      places[category] = places.count
    }
    return places
  }

  /// For each unit judged twice or more: the disagreement in it, its judgements, how many of each
  /// category. Rows of one group are one unit, so that they are drawn together.
  private func pairings() -> [[Double]] {
    let places = categories
    return units { row in
      let judged = row.compactMap(\.self)
      guard judged.count > 1 else { return nil }
      var numbers = [Double](repeating: 0, count: 2 + places.count)
      for category in judged { numbers[2 + (places[category] ?? 0)] += 1 }
      let count = Double(judged.count)
      let same = numbers.dropFirst(2).reduce(0) { $0 + $1 * ($1 - 1) }
      numbers[0] = (count * (count - 1) - same) / (count - 1)
      numbers[1] = count
      return numbers
    }
  }

  /// For each unit that both judged: whether they differ, one, what the first said, what the second
  /// said.
  private func pairs(_ first: Int, _ second: Int) -> [[Double]] {
    let places = categories
    return units { row in
      guard let one = row[first], let other = row[second] else { return nil }
      var numbers = [Double](repeating: 0, count: 2 + 2 * places.count)
      numbers[0] = one == other ? 0 : 1
      numbers[1] = 1
      numbers[2 + (places[one] ?? 0)] += 1
      numbers[2 + places.count + (places[other] ?? 0)] += 1
      return numbers
    }
  }

  /// The numbers of all rows, those of one group added together.
  private func units(_ numbers: ([Category?]) -> [Double]?) -> [[Double]] {
    var sums: [Int: [Double]] = [:]
    for (row, group) in zip(rows, groups) {
      guard let added = numbers(row) else { continue }
      sums[group] = sums[group].map { zip($0, added).map { $0 + $1 } } ?? added
    }
    return sums.keys.sorted().compactMap { sums[$0] }
  }
}
