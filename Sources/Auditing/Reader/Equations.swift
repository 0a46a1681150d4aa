import Solving

/// What a reader knows of the unknown counts: bounds, and sums of them.
struct Equations: Sendable {
  /// A sum of unknowns, some taken away, that lies between two numbers.
  struct Sum: Hashable, Sendable {
    var added: [Int32]
    var taken: [Int32] = []
    var low: Int
    var high: Int
  }

  private(set) var low: [Int]
  private(set) var high: [Int]
  var sums: [Sum] = []
  private(set) var isContradictory = false

  static let unbounded = 1 << 40

  init(count: Int) {
    low = [Int](repeating: 0, count: count)
    high = [Int](repeating: Self.unbounded, count: count)
  }

  /// Narrows each unknown by each sum until nothing moves, or long enough.
  mutating func narrow(rounds: Int = 12) {
    for _ in 0..<rounds {
      var moved = false
      for sum in sums where narrow(by: sum) { moved = true }
      if !moved || isContradictory { return }
    }
  }

  private mutating func narrow(by sum: Sum) -> Bool {
    var least = 0
    var most = 0
    for place in sum.added {
      least += low[Int(place)]
      most += high[Int(place)]
    }
    for place in sum.taken {
      least -= high[Int(place)]
      most -= low[Int(place)]
    }
    if least > sum.high || most < sum.low { isContradictory = true }
    guard !isContradictory, least < most else { return false }
    var moved = false
    let above = sum.high - least
    let below = most - sum.low
    for place in sum.added where tighten(Int(place), above, below) { moved = true }
    for place in sum.taken where tighten(Int(place), below, above) { moved = true }
    return moved
  }

  /// Lets an unknown be at most so far above its lowest and below its highest.
  private mutating func tighten(_ place: Int, _ above: Int, _ below: Int) -> Bool {
    let most = min(high[place], low[place] + above)
    let least = max(low[place], high[place] - below)
    guard most < high[place] || least > low[place] else { return false }
    if least > most { isContradictory = true }
    high[place] = most
    low[place] = least
    return true
  }

  /// The bounds that those of the unknowns give an amount.
  func bounds(of amount: Amount) -> ClosedRange<Int> {
    var least = amount.constant
    var most = amount.constant
    for place in amount.added {
      least += low[Int(place)]
      most += high[Int(place)]
    }
    for place in amount.taken {
      least -= high[Int(place)]
      most -= low[Int(place)]
    }
    return least...max(least, most)
  }

  /// True when whole counts meet every sum and bound, by plain arithmetic.
  func hold(for counts: [Int]) -> Bool {
    for place in counts.indices where counts[place] < low[place] || counts[place] > high[place] {
      return false
    }
    return sums.allSatisfy { $0.holds(for: counts) }
  }
}

extension Equations {
  /// The same for a walk.
  var system: WholeSystem {
    WholeSystem(
      low: low, high: high,
      sums: sums.map {
        WholeSystem.Sum(added: $0.added, taken: $0.taken, low: $0.low, high: $0.high)
      })
  }
}

extension Equations.Sum {
  /// True when whole counts make the sum lie between its numbers, by plain arithmetic.
  func holds(for counts: [Int]) -> Bool {
    let value = Amount(added: added, taken: taken).value(in: counts)
    return low <= value && value <= high
  }
}
