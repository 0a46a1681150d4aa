extension Reader {
  /// Everything that an amount may be, from the least to the most; nil when that was not found out
  /// in time. Whatever has no end is told to reach a million.
  func range(of amount: Amount) -> ClosedRange<Int>? {
    guard let low = end(of: amount, upward: false), let high = end(of: amount, upward: true) else {
      return nil
    }
    return low...high
  }

  /// How far an amount can go: shown by counts on one side, by proof on the other.
  private func end(of amount: Amount, upward: Bool) -> Int? {
    let sure = amount.value(in: first)
    let bounds = equations.bounds(of: amount)
    let furthest = upward ? bounds.upperBound : bounds.lowerBound
    let linear = amount.isConstant ? nil : linearBound(of: amount, upward: upward)
    guard abs(furthest) < Equations.unbounded / 2 || linear != nil else {
      return endless(amount, upward)
    }
    var end = linear ?? furthest
    end = upward ? max(sure, min(end, furthest)) : min(sure, max(end, furthest))
    while end != sure {
      switch reach(upward ? Goal(amount: amount, low: end) : Goal(amount: amount, high: end)) {
      case .possible: return end
      case .impossible: end += upward ? -1 : 1
      case .unknown: return nil
      }
    }
    return end
  }

  private func endless(_ amount: Amount, _ upward: Bool) -> Int? {
    let far = 1_000_000
    let goal = upward ? Goal(amount: amount, low: far) : Goal(amount: amount, high: -far)
    guard case .possible = reach(goal) else { return nil }
    return upward ? far : -far
  }
}
