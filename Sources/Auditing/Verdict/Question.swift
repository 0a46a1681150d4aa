/// One amount that a reader may learn too much about, and what would clear it.
struct Question: Sendable {
  /// What is feared.
  enum Concern: Sendable {
    /// A count that is not printed; its true value where it is known.
    case cell(truth: Int?)
    /// What remains of a margin without one of its categories.
    case complement
    /// The same where nobody may remain, for a margin that may hold someone.
    case group
    /// A change between two releases.
    case difference
  }

  /// A value that an amount must be able to take: at least so much, or at most.
  enum Escape: Hashable, Sendable {
    case atLeast(Int)
    case atMost(Int)

    func goal(_ amount: Amount) -> Reader.Goal {
      switch self {
      case .atLeast(let most): Reader.Goal(amount: amount, low: most)
      case .atMost(let least): Reader.Goal(amount: amount, high: least)
      }
    }

    func isMet(by values: ClosedRange<Int>) -> Bool {
      switch self {
      case .atLeast(let most): values.upperBound >= most
      case .atMost(let least): values.lowerBound <= least
      }
    }

    /// How far it is from what is known to be possible.
    func distance(from values: ClosedRange<Int>) -> Int {
      switch self {
      case .atLeast(let most): most - values.upperBound
      case .atMost(let least): values.lowerBound - least
      }
    }
  }

  let concern: Concern
  let amount: Amount
  let origin: Origin
  /// Who would be told of, where it is not certain that this is anybody.
  var holder: Amount?

  /// The amount is safe when, of each list, one escape is open.
  func escapes(_ rules: Rules) -> [[Escape]] {
    let k = rules.threshold
    switch concern {
    case .cell(let truth?) where truth >= k: return []
    case .cell(0?): return rules.allowsZeros ? [] : [[.atLeast(1)]]
    case .cell: return [[.atMost(0)], [.atLeast(k)]]
    case .complement: return [[.atMost(0), .atLeast(k)]]
    case .group: return [[.atLeast(1)]]
    case .difference: return [[.atMost(0), .atLeast(k)], [.atLeast(0), .atMost(-k)]]
    }
  }

  /// What is exposed when the amount surely lies in these bounds and can take both; nil for nothing.
  func kind(_ values: ClosedRange<Int>, _ rules: Rules) -> Exposure.Kind? {
    let low = values.lowerBound
    let high = values.upperBound
    switch concern {
    case .cell(let truth): return cellKind(low, high, truth, rules)
    case .complement: return rules.isSmall(low) && rules.isSmall(high) ? .complement : nil
    case .group: return high <= 0 ? .group : nil
    case .difference:
      let isUp = rules.isSmall(low) && rules.isSmall(high)
      let isDown = rules.isSmall(-low) && rules.isSmall(-high)
      return isUp || isDown ? .difference : nil
    }
  }

  private func cellKind(_ low: Int, _ high: Int, _ truth: Int?, _ rules: Rules) -> Exposure.Kind? {
    if low == high, rules.isSensitive(low) { return .exact }
    if low >= 1, high < rules.threshold { return .certain }
    let mayBeSmall = truth.map(rules.isSmall) ?? (low < rules.threshold && high >= 1)
    guard mayBeSmall else { return nil }
    if low >= 1 { return .existence }
    return high - low < rules.threshold ? .narrow : nil
  }
}
