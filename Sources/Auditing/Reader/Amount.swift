/// A sum of unknown counts, some taken away, and a constant.
struct Amount: Hashable, Sendable {
  var added: [Int32] = []
  var taken: [Int32] = []
  var constant = 0

  /// The amount in one table of unknowns.
  func value(in counts: [Int]) -> Int {
    var value = constant
    for place in added { value += counts[Int(place)] }
    for place in taken { value -= counts[Int(place)] }
    return value
  }

  var isConstant: Bool { added.isEmpty && taken.isEmpty }

  static func - (left: Amount, right: Amount) -> Amount {
    let removed = Set(right.added)
    let common = removed.intersection(left.added)
    return Amount(
      added: left.added.filter { !common.contains($0) } + right.taken,
      taken: left.taken + right.added.filter { !common.contains($0) },
      constant: left.constant - right.constant)
  }
}
