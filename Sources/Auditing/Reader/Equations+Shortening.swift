extension Equations {
  /// The same knowledge in fewer and shorter sums: unknowns that are certain are taken out, and of a
  /// sum the smaller sums that it is made of. Whatever fits the one fits the other.
  func shortened() -> Equations {
    var shorter = self
    while true {
      shorter.sums = shorter.sumsOfOpen
      var shortening = Shortening(count: low.count)
      for sum in shorter.sums.sorted(by: { $0.count < $1.count }) { shortening.add(sum) }
      shorter.sums = shortening.kept
      let open = shorter.openCount
      shorter.narrow()
      if shorter.isContradictory || shorter.openCount == open { return shorter }
    }
  }

  private var openCount: Int { low.indices.count { low[$0] < high[$0] } }

  /// The sums without the unknowns whose value is certain.
  private var sumsOfOpen: [Sum] {
    sums.map { sum in
      var shorter = Sum(added: [], low: sum.low, high: sum.high)
      var certain = 0
      for place in sum.added {
        if low[Int(place)] == high[Int(place)] {
          certain += low[Int(place)]
        } else {
          shorter.added.append(place)
        }
      }
      for place in sum.taken {
        if low[Int(place)] == high[Int(place)] {
          certain -= low[Int(place)]
        } else {
          shorter.taken.append(place)
        }
      }
      return shorter.shifted(by: -certain)
    }
  }
}

extension Equations.Sum {
  var count: Int { added.count + taken.count }

  /// The same with a number added on both sides.
  func shifted(by number: Int) -> Equations.Sum {
    var shifted = self
    if low > -Equations.unbounded { shifted.low += number }
    if high < Equations.unbounded { shifted.high += number }
    return shifted
  }
}

/// Takes sums out of larger ones, the smallest sums first.
private struct Shortening {
  private(set) var kept: [Equations.Sum] = []
  /// For each unknown, the kept sums of one certain value that have it.
  private var holding: [[Int32]]
  /// The signs of what is left of the sum at hand.
  private var signs: [Int8]

  init(count: Int) {
    holding = [[Int32]](repeating: [], count: count)
    signs = [Int8](repeating: 0, count: count)
  }

  mutating func add(_ given: Equations.Sum) {
    var sum = given
    for place in given.added { signs[Int(place)] = 1 }
    for place in given.taken { signs[Int(place)] = -1 }
    var left = given.count
    for place in given.added + given.taken {
      guard signs[Int(place)] != 0, let part = part(at: Int(place), left) else { continue }
      let factor = part.isTaken ? -1 : 1
      sum = sum.shifted(by: -factor * kept[part.number].low)
      left -= kept[part.number].count
      for member in kept[part.number].added + kept[part.number].taken { signs[Int(member)] = 0 }
    }
    sum.added.removeAll { signs[Int($0)] == 0 }
    sum.taken.removeAll { signs[Int($0)] == 0 }
    for place in given.added + given.taken { signs[Int(place)] = 0 }
    // What is left of nothing must be nothing; else the sums contradict each other.
    guard left > 0 || sum.low > 0 || sum.high < 0 else { return }
    if sum.low == sum.high {
      for place in sum.added + sum.taken { holding[Int(place)].append(Int32(kept.count)) }
    }
    kept.append(sum)
  }

  /// A kept sum that has an unknown and lies within what is left, the largest.
  private func part(at place: Int, _ left: Int) -> (number: Int, isTaken: Bool)? {
    for number in holding[place].reversed() {
      let sum = kept[Int(number)]
      guard sum.count <= left else { continue }
      let isOwn = sum.added.contains(Int32(place)) == (signs[place] > 0)
      let sign: Int8 = isOwn ? 1 : -1
      if sum.added.allSatisfy({ signs[Int($0)] == sign }),
        sum.taken.allSatisfy({ signs[Int($0)] == -sign })
      {
        return (Int(number), !isOwn)
      }
    }
    return nil
  }
}
