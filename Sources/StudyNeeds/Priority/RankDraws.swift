import Dispatch
import StudyModel
import Synchronization

/// Ranks the needs over and over, each time for people drawn anew with replacement (Efron, 1979).
struct RankDraws: Sendable {
  /// What all draws come to.
  struct Result: Sendable {
    var bySum: RankTally
    var byPoints: RankTally

    mutating func add(_ other: Result) {
      bySum.add(other.bySum)
      byPoints.add(other.byPoints)
    }
  }

  private let table: EvidenceTable
  private let method: PriorityMethod

  init(_ table: EvidenceTable, _ method: PriorityMethod) {
    self.table = table
    self.method = method
  }

  private var nothing: Result {
    let tally = RankTally(count: table.needs.count, first: method.first)
    return Result(bySum: tally, byPoints: tally)
  }

  /// Every block of draws has a seed of its own: who computes it makes no difference.
  func run() -> Result {
    var seeds = SeededGenerator(seed: method.seed)
    let blocks = (method.draws + DrawBlock.width - 1) / DrawBlock.width
    let starts = (0..<blocks).map { _ in seeds.next() }
    let shares = 8
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: shares) { share in
      let part = blocks * share / shares..<blocks * (share + 1) / shares
      let result = run(part, starts)
      results.withLock { $0[share] = result }
    }
    // Summed in one order, so that sums of parts of places are the same to the last digit.
    return results.withLock { done in
      (0..<shares).reduce(into: nothing) { sum, share in
        if let result = done[share] { sum.add(result) }
      }
    }
  }

  private func run(_ part: Range<Int>, _ starts: [UInt64]) -> Result {
    var result = nothing
    var block = DrawBlock(table)
    var scorer = Scorer(method, table)
    for index in part {
      var generator = SeededGenerator(seed: starts[index])
      block.draw(&generator)
      scorer.score(block.outcome)
      for lane in 0..<min(DrawBlock.width, method.draws - index * DrawBlock.width) {
        scorer.rank(lane: lane)
        result.bySum.add(scorer.bySum)
        result.byPoints.add(scorer.byPoints)
      }
    }
    return result
  }
}
