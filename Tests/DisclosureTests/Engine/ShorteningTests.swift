import Testing

@testable import Auditing

struct `Shortened sums` {
  @Test(arguments: 0..<20)
  func `fit the same counts`(block: Int) {
    for seed in block * 50..<block * 50 + 50 {
      let equations = invented(seed)
      let shortened = equations.shortened()
      let all = counts(equations.low.count)
      let fitting = all.filter(equations.hold)
      if shortened.isContradictory {
        #expect(fitting.isEmpty, "seed \(seed)")
      } else {
        #expect(all.filter(shortened.hold) == fitting, "seed \(seed)")
      }
      #expect(length(shortened) <= length(equations), "seed \(seed)")
    }
  }

  /// Sums of up to five counts, some of them within others; nearly always some counts fit.
  private func invented(_ seed: Int) -> Equations {
    var random = Seeded(seed)
    let size = Int.random(in: 2...5, using: &random)
    let truth = (0..<size).map { _ in Int.random(in: 0...3, using: &random) }
    var equations = Equations(count: size)
    for place in 0..<size {
      equations.sums.append(Equations.Sum(added: [Int32(place)], low: 0, high: 3))
    }
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      var sum = Equations.Sum(added: [], low: 0, high: 0)
      for place in 0..<size {
        switch Int.random(in: 0..<5, using: &random) {
        case 0..<3: sum.added.append(Int32(place))
        case 3: sum.taken.append(Int32(place))
        default: break
        }
      }
      let value = Amount(added: sum.added, taken: sum.taken).value(in: truth)
      let slack = Int.random(in: 0..<4, using: &random) == 0 ? 1 : 0
      sum.low = value - slack
      sum.high = value + (Int.random(in: 0..<40, using: &random) == 0 ? -2 : slack)
      equations.sums.append(sum)
    }
    return equations
  }

  private func length(_ equations: Equations) -> Int { equations.sums.reduce(0) { $0 + $1.count } }

  private func counts(_ size: Int) -> [[Int]] {
    (0..<size).reduce([[]]) { counts, _ in counts.flatMap { start in (0...3).map { start + [$0] } }
    }
  }
}
