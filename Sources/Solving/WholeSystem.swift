/// Whole unknowns between bounds, and sums of them between bounds: what a walk must keep to.
package struct WholeSystem: Sendable {
  /// A sum of unknowns, some taken away.
  package struct Sum: Sendable {
    package var added: [Int32]
    package var taken: [Int32]
    package var low: Int
    package var high: Int

    package init(added: [Int32], taken: [Int32] = [], low: Int, high: Int) {
      self.added = added
      self.taken = taken
      self.low = low
      self.high = high
    }
  }

  package let low: [Int]
  package let high: [Int]
  let sumLow: [Int]
  let sumHigh: [Int]
  /// Whether a sum may be this or that.
  private let hasRanges: Bool
  /// The unknowns of each sum, and for each unknown its sums.
  let unknowns: Incidence
  let sums: Incidence

  package init(low: [Int], high: [Int], sums: [Sum]) {
    self.low = low
    self.high = high
    sumLow = sums.map(\.low)
    sumHigh = sums.map(\.high)
    hasRanges = sums.contains { $0.low < $0.high }
    unknowns = Incidence(sums.map { ($0.added, $0.taken) })
    self.sums = unknowns.turned(count: low.count)
  }

  /// True when no sum comes to anything else after changes that fit.
  func isUnmoved(by changes: [Walk.Change]) -> Bool {
    guard hasRanges else { return true }
    var moved: [Int32: Int] = [:]
    for change in changes {
      for place in sums.range(change.unknown) {
        moved[sums.members[place], default: 0] += change.by * Int(sums.signs[place])
      }
    }
    return moved.values.allSatisfy { $0 == 0 }
  }

  /// What every sum comes to.
  func values(of counts: [Int]) -> [Int] {
    (0..<sumLow.count).map { sum in
      unknowns.range(sum).reduce(0) { value, place in
        value + Int(unknowns.signs[place]) * counts[Int(unknowns.members[place])]
      }
    }
  }
}

/// For each of some things, its members among others with a sign, one after the other in memory.
package struct Incidence: Sendable {
  package private(set) var starts: [Int32] = [0]
  package private(set) var members: [Int32] = []
  package private(set) var signs: [Int8] = []

  package init(_ lists: some Sequence<(added: [Int32], taken: [Int32])>) {
    for (added, taken) in lists {
      members += added
      members += taken
      signs += repeatElement(1, count: added.count)
      signs += repeatElement(-1, count: taken.count)
      starts.append(Int32(members.count))
    }
  }

  /// Where the members of one thing stand.
  package func range(_ thing: Int) -> Range<Int> { Int(starts[thing])..<Int(starts[thing + 1]) }

  /// The same, seen from the members, of which there are so many.
  package func turned(count: Int) -> Incidence {
    var turned = self
    turned.starts = [Int32](repeating: 0, count: count + 1)
    for member in members { turned.starts[Int(member) + 1] += 1 }
    for place in 0..<count { turned.starts[place + 1] += turned.starts[place] }
    var next = turned.starts
    for thing in 0..<(starts.count - 1) {
      for place in range(thing) {
        let slot = Int(next[Int(members[place])])
        turned.members[slot] = Int32(thing)
        turned.signs[slot] = signs[place]
        next[Int(members[place])] += 1
      }
    }
    return turned
  }
}
