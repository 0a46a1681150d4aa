/// A walk among whole counts that keep to a system, toward goals.
///
/// A step changes one count, mends a sum that this upsets by changing another, and so on until no
/// sum is upset: in tables these are cycles of ups and downs. Which counts it changes is partly left
/// to chance, so that another try may find what one has not. What is found is for others to check.
package struct Walk: Sendable {
  /// One count that a step changes.
  package struct Change: Sendable {
    package let unknown: Int
    package let by: Int
  }

  let system: WholeSystem
  package private(set) var counts: [Int]
  /// What every sum comes to, and the bounds of it: those of the system, then the goals.
  private(set) var values: [Int]
  private(set) var low: [Int]
  private(set) var high: [Int]
  private(set) var goals: [WholeSystem.Sum] = []
  /// For each unknown, the goals that it is added to, and from the ninth bit those it is taken from.
  private(set) var marks: [UInt16]
  /// How much the step on its way has changed each count, and the counts it has changed.
  private(set) var changes: [Int]
  private var touched: [Int] = []
  /// The sums that are upset, where each stands among them, and by how much they are all together.
  private var upset: [Int] = []
  private var slots: [Int]
  private var distance = 0
  var chance: Chance
  /// Ways found so far that can be gone again.
  private(set) var cycles: Cycles

  /// A walk has so many goals at most.
  package static let mostGoals = 8
  /// A step that is longer, or upsets more, leads nowhere.
  private static let mostChanges = 48
  private static let mostDistance = 10

  package init(_ system: WholeSystem, from counts: [Int], seed: Int = 1) {
    self.system = system
    self.counts = counts
    let none = [Int](repeating: 0, count: Self.mostGoals)
    values = system.values(of: counts) + none
    low = system.sumLow + none
    high = system.sumHigh + none
    marks = [UInt16](repeating: 0, count: counts.count)
    changes = [Int](repeating: 0, count: counts.count)
    slots = [Int](repeating: -1, count: values.count)
    chance = Chance(seed: seed)
    cycles = Cycles(count: counts.count)
  }

  /// The same from here, with other chances.
  package func again(seed: Int) -> Walk {
    var again = self
    again.chance = Chance(seed: seed)
    return again
  }

  /// The number of the sum that a goal is.
  func sum(ofGoal number: Int) -> Int { system.sumLow.count + number }

  /// Sets out for goals: sums that shall come between their bounds, at most eight.
  package mutating func set(_ goals: [WholeSystem.Sum]) {
    for goal in self.goals {
      for unknown in goal.added { marks[Int(unknown)] = 0 }
      for unknown in goal.taken { marks[Int(unknown)] = 0 }
    }
    self.goals = goals
    for (number, goal) in goals.enumerated() {
      var value = 0
      for unknown in goal.added {
        marks[Int(unknown)] |= 1 << number
        value += counts[Int(unknown)]
      }
      for unknown in goal.taken {
        marks[Int(unknown)] |= 256 << number
        value -= counts[Int(unknown)]
      }
      values[sum(ofGoal: number)] = value
    }
  }

  /// Tries one step that brings the goals nearer, by at most so many; nil when it leads nowhere.
  package mutating func step(by size: Int) -> [Change]? {
    for number in goals.indices { nearGoal(number, size) }
    let isFound = mend(size)
    if !isFound { goBack() }
    defer { forgetChanges() }
    guard isFound else { return nil }
    let made = touched.map { Change(unknown: $0, by: changes[$0]) }.filter { $0.by != 0 }
    if system.isUnmoved(by: made) { cycles.keep(made) }
    return made
  }

  /// Goes a cycle so many times; less than 0 is back.
  mutating func repeated(_ cycle: Range<Int>, _ times: Int) -> [Change] {
    cycle.map { step in
      let change = Change(unknown: cycles.unknown(step), by: cycles.by(step) * times)
      counts[change.unknown] += change.by
      for number in goals.indices {
        values[sum(ofGoal: number)] += change.by * sign(of: change.unknown, inGoal: number)
      }
      return change
    }
  }

  /// Asks for no more of a goal than a small step.
  private mutating func nearGoal(_ number: Int, _ size: Int) {
    let sum = sum(ofGoal: number)
    let goal = goals[number]
    low[sum] = values[sum] < goal.low ? min(goal.low, values[sum] + size) : goal.low
    high[sum] = values[sum] > goal.high ? max(goal.high, values[sum] - size) : goal.high
    note(sum, was: 0)
  }

  private mutating func mend(_ size: Int) -> Bool {
    for _ in 0..<Self.mostChanges {
      if upset.isEmpty { return true }
      guard distance <= Self.mostDistance * size,
        let (unknown, by) = remedy(for: upset[chance.below(upset.count)])
      else { return false }
      change(unknown, by)
    }
    return upset.isEmpty
  }

  private mutating func goBack() {
    for unknown in touched where changes[unknown] != 0 { change(unknown, -changes[unknown]) }
    // Nothing but goals is upset now.
    for sum in upset { slots[sum] = -1 }
    upset.removeAll(keepingCapacity: true)
    distance = 0
  }

  /// Goes from counts that do not fit to some that do; false when so many changes find none.
  package mutating func settle(changes most: Int) -> Bool {
    for sum in system.sumLow.indices { note(sum, was: 0) }
    defer { forgetChanges() }
    for _ in 0..<most {
      if upset.isEmpty { return true }
      // What was changed a while ago may be changed back.
      if touched.count > 12 { changes[touched.removeFirst()] = 0 }
      guard let (unknown, by) = remedy(for: upset[chance.below(upset.count)]) else { continue }
      change(unknown, by)
    }
    return upset.isEmpty
  }

  private mutating func forgetChanges() {
    for unknown in touched { changes[unknown] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  private mutating func change(_ unknown: Int, _ by: Int) {
    if changes[unknown] == 0 { touched.append(unknown) }
    counts[unknown] += by
    changes[unknown] += by
    for place in system.sums.range(unknown) {
      add(by * Int(system.sums.signs[place]), to: Int(system.sums.members[place]))
    }
    guard marks[unknown] != 0 else { return }
    for number in goals.indices {
      add(by * sign(of: unknown, inGoal: number), to: sum(ofGoal: number))
    }
  }

  func sign(of unknown: Int, inGoal number: Int) -> Int {
    let mark = marks[unknown] >> number
    return Int(mark & 1) - Int(mark >> 8 & 1)
  }

  private mutating func add(_ by: Int, to sum: Int) {
    let before = missing(sum, values[sum])
    values[sum] += by
    note(sum, was: before)
  }

  /// What a sum lacks to be between its bounds.
  func missing(_ sum: Int, _ value: Int) -> Int {
    value < low[sum] ? low[sum] - value : value > high[sum] ? high[sum] - value : 0
  }

  /// Keeps the list of sums that are upset.
  private mutating func note(_ sum: Int, was before: Int) {
    let after = missing(sum, values[sum])
    distance += abs(after) - abs(before)
    if after != 0, slots[sum] < 0 {
      slots[sum] = upset.count
      upset.append(sum)
    } else if after == 0, slots[sum] >= 0 {
      let last = upset.removeLast()
      if last != sum {
        upset[slots[sum]] = last
        slots[last] = slots[sum]
      }
      slots[sum] = -1
    }
  }
}
