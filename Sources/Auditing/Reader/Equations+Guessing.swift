extension Equations {
  /// Whole counts near those that say nothing beyond the sums: every sum is met by scaling, again
  /// and again, and the outcome is rounded. They need not fit exactly.
  ///
  /// Counts in the middle of what is possible leave room on all sides, so that the ways from them to
  /// others are short.
  ///
  /// - Parameter known: counts that are taken as they are.
  func guess(_ known: [Int: Int], rounds: Int = 40) -> [Int] {
    var shares = low.indices.map { high[$0] > low[$0] ? max(Double(low[$0]), 1) : Double(low[$0]) }
    for round in 0..<(known.count < low.count ? rounds : 0) {
      if round == rounds - 5 { for (place, count) in known { shares[place] = Double(count) } }
      for sum in sums { scale(&shares, sum) }
    }
    return shares.indices.map { place in
      if let count = known[place] { return min(high[place], max(low[place], count)) }
      let rounded = shares[place].isFinite ? Int(min(shares[place], 1e9).rounded()) : 0
      return min(high[place], max(low[place], rounded))
    }
  }

  private func scale(_ shares: inout [Double], _ sum: Sum) {
    let some = sum.added.reduce(0.0) { $0 + shares[Int($1)] }
    let others = sum.taken.reduce(0.0) { $0 + shares[Int($1)] }
    let wanted = min(max(some - others, Double(sum.low)), Double(sum.high))
    guard wanted != some - others else { return }
    let middle = (some + others + wanted) / 2
    let target = sum.taken.isEmpty ? wanted : middle
    if some > 0 { spread(&shares, sum.added, target / some) }
    if others > 0 { spread(&shares, sum.taken, (target - wanted) / others) }
  }

  private func spread(_ shares: inout [Double], _ places: [Int32], _ factor: Double) {
    for place in places {
      let scaled = shares[Int(place)] * max(0, factor)
      shares[Int(place)] = min(Double(high[Int(place)]), max(Double(low[Int(place)]), scaled))
    }
  }
}
