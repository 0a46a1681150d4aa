import StudyModel

/// How often units are drawn again, and with which chance: the same numbers give the same interval.
public struct Resampling: Hashable, Sendable {
  /// How many times as many units are drawn as there are.
  public let draws: Int
  /// Where chance begins.
  public let seed: UInt64

  /// Two thousand draws unless told otherwise.
  /// - Precondition: at least 40 draws, so that percentiles exist.
  public init(draws: Int = 2_000, seed: UInt64) {
    precondition(draws >= 40, "percentiles need draws")
    self.draws = draws
    self.seed = seed
  }

  /// The interval of a measure that depends only on sums over units (percentile bootstrap, Efron).
  /// - Parameters:
  ///   - units: one row of numbers for each unit, all of one length.
  ///   - measure: the measure of such a sum; nil where it cannot be told.
  func interval(
    of units: [[Double]], _ measure: ([Double]) -> Double?
  ) -> Coefficient.Interval {
    // Units alike in their numbers are one kind: a draw only counts how often each kind came.
    let kinds = Array(Set(units))
    guard kinds.count > 1 else { return .missing(.tooRare) }
    let ordered = kinds.sorted { $0.lexicographicallyPrecedes($1) }
    let places = Dictionary(uniqueKeysWithValues: zip(ordered, ordered.indices))
    let kindOfUnit = units.compactMap { places[$0] }
    var generator = SeededGenerator(seed: seed)
    var values: [Double] = []
    for _ in 0..<draws {
      let counts = Self.draw(from: kindOfUnit, of: ordered.count, &generator)
      if let value = measure(Self.sum(ordered, counts)) { values.append(value) }
    }
    guard values.count * 20 >= draws * 19 else { return .missing(.tooRare) }
    values.sort()
    return .from(Self.quantile(0.025, of: values), to: Self.quantile(0.975, of: values))
  }

  /// How often each kind comes when as many units are drawn as there are, each from all of them.
  private static func draw(
    from units: [Int], of kinds: Int, _ generator: inout SeededGenerator
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: kinds)
    for _ in units.indices {
      counts[units[Int.random(in: 0..<units.count, using: &generator)]] += 1
    }
    return counts
  }

  private static func sum(_ kinds: [[Double]], _ counts: [Int]) -> [Double] {
    var sum = [Double](repeating: 0, count: kinds[0].count)
    for (kind, count) in zip(kinds, counts) where count > 0 {
      for place in sum.indices { sum[place] += kind[place] * Double(count) }
    }
    return sum
  }

  /// Between the two values around that share of the way, in proportion (type 7 of Hyndman and
  /// Fan, 1996).
  static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
