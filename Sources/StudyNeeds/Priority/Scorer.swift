/// Combines what the criteria say into two orders of the needs, once for every draw.
struct Scorer {
  private let method: PriorityMethod
  private let count: Int
  /// The most each criterion can be, by its place.
  private let most: [Double]
  private var order: MidRanks
  /// The ranks by one criterion.
  private var byPart: [SharedRank]
  /// The weighted sum of each need, 0 to 100.
  private(set) var sums: [Double]
  /// The weighted points of each need, 0 to the number of needs less one.
  private(set) var points: [Double]
  /// The ranks by weighted sum, then by points.
  private(set) var bySum: [SharedRank]
  private(set) var byPoints: [SharedRank]

  init(_ method: PriorityMethod, _ table: EvidenceTable) {
    self.method = method
    count = table.needs.count
    most = [1, 1, 1, 5, Double(method.mostPassages), table.mostVotes]
    order = MidRanks(count: count)
    sums = Array(repeating: 0, count: count)
    points = sums
    bySum = Array(repeating: SharedRank(0, 0), count: count)
    byPoints = bySum
    byPart = bySum
  }

  /// Puts the needs in order for one draw.
  mutating func score(_ outcome: DrawBlock.Outcome) {
    for need in 0..<count {
      sums[need] = 0
      points[need] = 0
    }
    let weightSum = Double(max(1, method.parts.reduce(0) { $0 + $1.weight }))
    for part in method.parts where part.weight > 0 {
      add(part, share: Double(part.weight) / weightSum) {
        outcome.value(part.criterion, $0)
      }
    }
    order.rank(into: &bySum) { sums[$0] }
    let highest = Double(max(1, count - 1))
    order.rank(into: &byPoints) { points[$0] / highest }
    for need in 0..<count { sums[need] *= 100 }
  }

  @inline(__always)
  private mutating func add(
    _ part: PriorityMethod.Part, share: Double, _ value: (Int) -> Double
  ) {
    var low = Double.infinity
    var high = 0.0
    for need in 0..<count {
      // Where there is nothing to go by, neither comparison holds.
      if value(need) < low { low = value(need) }
      if value(need) > high { high = value(need) }
    }
    guard high > 0 else { return }
    let (from, length) =
      switch part.scale {
      case .range: (low, high - low)
      case .best: (0, high)
      case .most: (0, most[part.criterion.place])
      }
    order.rank(into: &byPart) { value($0) > 0 ? value($0) / high : 0 }
    for need in 0..<count {
      if length > 0, value(need) > from { sums[need] += share * (value(need) - from) / length }
      points[need] += share * (Double(count) - byPart[need].middle)
    }
  }
}
