import Solving

/// Whole counts that fit everything printed, with what each sum comes to: whether a change of some
/// counts fits as well is told by plain arithmetic, without going through all sums again.
struct Witness: Sendable {
  private let equations: Equations
  /// For each unknown, the sums that it stands in.
  private let sums: Incidence
  private(set) var counts: [Int]
  private var values: [Int]

  /// - Parameter counts: these hold in the equations.
  init(_ equations: Equations, _ counts: [Int]) {
    self.equations = equations
    self.counts = counts
    sums = Incidence(equations.sums.map { ($0.added, $0.taken) }).turned(count: counts.count)
    values = equations.sums.map { Amount(added: $0.added, taken: $0.taken).value(in: counts) }
  }

  /// Takes a change in if everything still fits; false, and nothing changed, if not.
  mutating func take(_ changes: [Walk.Change]) -> Bool {
    add(changes, 1)
    if changes.allSatisfy({ fits($0.unknown) }) { return true }
    add(changes, -1)
    return false
  }

  private mutating func add(_ changes: [Walk.Change], _ factor: Int) {
    for change in changes {
      counts[change.unknown] += factor * change.by
      for place in sums.range(change.unknown) {
        values[Int(sums.members[place])] += factor * change.by * Int(sums.signs[place])
      }
    }
  }

  private func fits(_ unknown: Int) -> Bool {
    guard equations.low[unknown]...equations.high[unknown] ~= counts[unknown] else { return false }
    return sums.range(unknown).allSatisfy { place in
      let sum = Int(sums.members[place])
      return equations.sums[sum].low <= values[sum] && values[sum] <= equations.sums[sum].high
    }
  }
}
