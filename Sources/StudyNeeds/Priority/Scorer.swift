/// Combines what the criteria say into two orders of the needs, for four draws side by side.
struct Scorer {
  typealias Lanes = DrawBlock.Lanes

  private let method: PriorityMethod
  private let count: Int
  /// The most each criterion can be, by its place.
  private let most: [Double]
  private var order: MidRanks
  /// The ranks by one criterion.
  private var byPart: [SharedRank]
  /// The weighted sum of each need, 0 to 1, in each draw.
  private var shares: [Lanes]
  /// The weighted points of each need, 0 to the number of needs less one, in each draw.
  private var points: [Lanes]
  /// The ranks by weighted sum, then by points, in the draw that was last asked for.
  private(set) var bySum: [SharedRank]
  private(set) var byPoints: [SharedRank]

  init(_ method: PriorityMethod, _ table: EvidenceTable) {
    self.method = method
    count = table.needs.count
    most = [1, 1, 1, 5, Double(method.mostPassages), table.mostVotes]
    order = MidRanks(count: count)
    shares = Array(repeating: .zero, count: count)
    points = shares
    bySum = Array(repeating: SharedRank(0, 0), count: count)
    byPoints = bySum
    byPart = bySum
  }

  /// The weighted sum of a need in one draw, 0 to 100.
  func sum(_ need: Int, lane: Int) -> Double { shares[need][lane] * 100 }

  /// The weighted points of a need in one draw.
  func points(_ need: Int, lane: Int) -> Double { points[need][lane] }

  /// Adds up what the criteria say in all draws of a block.
  mutating func score(_ outcome: DrawBlock.Outcome) {
    for need in 0..<count {
      shares[need] = .zero
      points[need] = .zero
    }
    let weightSum = Double(max(1, method.parts.reduce(0) { $0 + $1.weight }))
    for part in method.parts where part.weight > 0 {
      add(part, share: Double(part.weight) / weightSum, outcome)
    }
  }

  /// Puts the needs in order for one of them.
  mutating func rank(lane: Int) {
    order.rank(into: &bySum) { shares[$0][lane] }
    let highest = Double(max(1, count - 1))
    order.rank(into: &byPoints) { points[$0][lane] / highest }
  }

  private mutating func add(
    _ part: PriorityMethod.Part, share: Double, _ outcome: DrawBlock.Outcome
  ) {
    var low = Lanes(repeating: .infinity)
    var high = Lanes.zero
    for need in 0..<count {
      // Where there is nothing to go by, neither comparison holds.
      let value = outcome.value(part.criterion, need)
      low.replace(with: value, where: value .< low)
      high.replace(with: value, where: value .> high)
    }
    let (from, length) =
      switch part.scale {
      case .range: (low, high - low)
      case .best: (Lanes.zero, high)
      case .most: (Lanes.zero, Lanes(repeating: most[part.criterion.place]))
      }
    let isSpread = (high .> 0) .& (length .> 0)
    for need in 0..<count {
      let value = outcome.value(part.criterion, need)
      let added = share * (value - from) / length
      shares[need] += Lanes.zero.replacing(with: added, where: isSpread .& (value .> from))
    }
    for lane in 0..<DrawBlock.width where high[lane] > 0 {
      order.rank(into: &byPart) {
        let value = outcome.value(part.criterion, $0)[lane]
        return value > 0 ? value / high[lane] : 0
      }
      for need in 0..<count {
        points[need][lane] += share * (Double(count) - byPart[need].middle)
      }
    }
  }
}
