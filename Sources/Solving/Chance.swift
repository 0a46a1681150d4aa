/// Numbers that look drawn by chance, the same in every run.
struct Chance {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 2_654_435_761 &+ 1 }

  /// A whole number from 0 to one below this.
  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return count > 1 ? Int((state >> 33) % UInt64(count)) : 0
  }
}
