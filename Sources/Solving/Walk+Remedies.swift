extension Walk {
  /// How many unknowns of one sum are looked at.
  static let sight = 64

  /// The change of one count that mends a sum and upsets the others least; of several, any.
  mutating func remedy(for sum: Int) -> (unknown: Int, by: Int)? {
    let missing = missing(sum, values[sum])
    var choice = Choice()
    let isGoal = sum >= system.sumLow.count
    let goal = isGoal ? sum - system.sumLow.count : 0
    let range =
      isGoal ? 0..<goals[goal].added.count + goals[goal].taken.count : system.unknowns.range(sum)
    let first = range.count > Self.sight || isGoal ? chance.below(range.count) : 0
    for number in 0..<min(range.count, Self.sight) {
      let place = first + number
      let slot = range.lowerBound + (place < range.count ? place : place - range.count)
      let unknown = isGoal ? member(slot, ofGoal: goal) : Int(system.unknowns.members[slot])
      let sign = isGoal ? sign(of: unknown, inGoal: goal) : Int(system.unknowns.signs[slot])
      guard let by = room(unknown, missing * sign) else { continue }
      choice.weigh(unknown, by, cost: cost(unknown, by), &chance)
    }
    return choice.best
  }

  func member(_ place: Int, ofGoal number: Int) -> Int {
    let goal = goals[number]
    let count = goal.added.count
    return Int(place < count ? goal.added[place] : goal.taken[place - count])
  }

  /// How far a count can go of the way wanted; nil for not at all, or back where it came from.
  private func room(_ unknown: Int, _ wanted: Int) -> Int? {
    let room =
      wanted > 0
      ? min(wanted, system.high[unknown] - counts[unknown])
      : max(wanted, system.low[unknown] - counts[unknown])
    let isBack = room > 0 ? changes[unknown] < 0 : changes[unknown] > 0
    return room == 0 || isBack ? nil : room
  }

  /// How much further all sums are from their bounds after a change.
  private func cost(_ unknown: Int, _ by: Int) -> Int {
    var cost = 0
    for place in system.sums.range(unknown) {
      let sum = Int(system.sums.members[place])
      let value = values[sum]
      cost +=
        abs(missing(sum, value + by * Int(system.sums.signs[place]))) - abs(missing(sum, value))
    }
    guard marks[unknown] != 0 else { return cost }
    for number in goals.indices {
      let sum = sum(ofGoal: number)
      let value = values[sum]
      cost +=
        abs(missing(sum, value + by * sign(of: unknown, inGoal: number)))
        - abs(missing(sum, value))
    }
    return cost
  }
}

/// The cheapest of some changes; of equal ones, any with the same chance.
private struct Choice {
  private(set) var best: (unknown: Int, by: Int)?
  private var least = Int.max
  private var ties = 0

  mutating func weigh(_ unknown: Int, _ by: Int, cost: Int, _ chance: inout Chance) {
    if cost < least {
      least = cost
      ties = 0
    }
    guard cost == least else { return }
    ties += 1
    if chance.below(ties) == 0 { best = (unknown, by) }
  }
}
