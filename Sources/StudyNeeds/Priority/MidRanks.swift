/// The places of one need in an order: one place, or several that it shares with its equals.
public struct SharedRank: Hashable, Sendable {
  /// The first place it shares, from 1.
  public let first: Int
  /// The last place it shares; the same as the first without a tie.
  public let last: Int

  /// The rank that counts: the middle of the shared places.
  public var middle: Double { Double(first + last) / 2 }
  /// True when others stand in the same place.
  public var isShared: Bool { first < last }

  /// Places from the first to the last.
  public init(_ first: Int, _ last: Int) {
    self.first = first
    self.last = last
  }
}

/// Puts values in order, the highest first, those that are equal in shared places.
///
/// Values lie in 0...1 and are equal when they are within half a billionth: sums that differ only
/// by how they were rounded make a tie.
struct MidRanks {
  private var keys: [UInt64]

  init(count: Int) {
    precondition(count < 1 << 32)
    keys = Array(repeating: 0, count: count)
  }

  private static let steps = 1e9

  /// Ranks into as many places as there are needs; `value(i)` is that of the need at place i.
  @inline(__always)
  mutating func rank(into ranks: inout [SharedRank], _ value: (Int) -> Double) {
    for index in keys.indices {
      let below = UInt64(max(0, Self.steps * (1 - value(index))).rounded())
      keys[index] = below << 32 | UInt64(index)
    }
    keys.sort()
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
      let rank = SharedRank(start + 1, end)
      for key in keys[start..<end] { ranks[Int(key & 0xFFFF_FFFF)] = rank }
      start = end
    }
  }
}
