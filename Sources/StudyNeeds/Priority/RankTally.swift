/// How often each need had which rank, over all draws.
struct RankTally {
  private let count: Int
  private let first: Int
  /// By need, then by the sum of the first and last place it shared.
  private var counts: [UInt32]
  private var inFirst: [Double]
  private(set) var draws = 0

  init(count: Int, first: Int) {
    self.count = count
    self.first = first
    counts = Array(repeating: 0, count: count * (2 * count + 1))
    inFirst = Array(repeating: 0, count: count)
  }

  mutating func add(_ ranks: [SharedRank]) {
    draws += 1
    for need in 0..<count {
      let rank = ranks[need]
      counts[need * (2 * count + 1) + rank.first + rank.last] += 1
      if rank.last <= first {
        inFirst[need] += 1
      } else if rank.first <= first {
        inFirst[need] += Double(first - rank.first + 1) / Double(rank.last - rank.first + 1)
      }
    }
  }

  mutating func add(_ other: RankTally) {
    draws += other.draws
    for index in counts.indices { counts[index] += other.counts[index] }
    for need in inFirst.indices { inFirst[need] += other.inFirst[need] }
  }

  /// The share of draws in which a need was among the first; those who share the last of these
  /// places share its part.
  func shareAmongFirst(_ need: Int) -> Double { inFirst[need] / Double(max(1, draws)) }

  /// Whole ranks between which the need lay in at least so many of a hundred draws, with no more
  /// than half of the others on either side.
  func interval(_ need: Int, level: Int) -> ClosedRange<Int> {
    let row = counts[need * (2 * count + 1)..<(need + 1) * (2 * count + 1)]
    // Twice the share outside, of 100, so that everything stays whole.
    let outside = draws * (100 - level)
    var seen = 0
    var low: Int?
    for (twice, drawn) in row.enumerated() {
      seen += Int(drawn)
      if low == nil, seen * 200 > outside { low = twice / 2 }
      if (draws - seen) * 200 <= outside {
        let high = (twice + 1) / 2
        return (low ?? high)...high
      }
    }
    return 1...max(1, count)
  }
}
