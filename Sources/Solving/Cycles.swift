/// Steps that a walk has made and that upset no sum, whatever the counts are: they can be made again,
/// there or back, as often as the counts in them have room.
struct Cycles: Sendable {
  private var starts: [Int32] = [0]
  private var unknowns: [Int32] = []
  private var steps: [Int32] = []
  /// A number that tells cycles apart; of one made the other way round it is the negative.
  private var marks: [Int] = []
  /// For each unknown, the latest cycles through it.
  private var latest: [Int32]
  private var turns: [UInt8]

  /// So many cycles are remembered for each unknown.
  private static let most = 6
  /// Longer ones are seldom of use again.
  private static let longest = 32

  init(count: Int) {
    latest = [Int32](repeating: -1, count: count * Self.most)
    turns = [UInt8](repeating: 0, count: count)
  }

  mutating func keep(_ changes: [Walk.Change]) {
    guard changes.count <= Self.longest else { return }
    var divisor = 0
    for change in changes { divisor = Self.common(divisor, abs(change.by)) }
    guard divisor > 0 else { return }
    var mark = 0
    for change in changes {
      mark &+= (change.by / divisor) &* Self.mixed(change.unknown)
    }
    let number = Int32(marks.count)
    var isNew = false
    for change in changes where note(number, mark, at: change.unknown) { isNew = true }
    guard isNew else { return }
    for change in changes {
      unknowns.append(Int32(change.unknown))
      steps.append(Int32(change.by / divisor))
    }
    marks.append(mark)
    starts.append(Int32(unknowns.count))
  }

  /// Remembers a cycle at an unknown, unless it is known there.
  private mutating func note(_ number: Int32, _ mark: Int, at unknown: Int) -> Bool {
    let start = unknown * Self.most
    for slot in start..<start + Self.most where latest[slot] >= 0 {
      let known = marks[Int(latest[slot])]
      if known == mark || known == 0 &- mark { return false }
    }
    latest[start + Int(turns[unknown])] = number
    turns[unknown] = UInt8((Int(turns[unknown]) + 1) % Self.most)
    return true
  }

  /// The places of the cycles remembered for an unknown.
  func through(_ unknown: Int) -> Range<Int> {
    unknown * Self.most..<(unknown + 1) * Self.most
  }

  /// The cycle at a place, as a range of its steps; nil where none is remembered.
  func cycle(_ place: Int) -> Range<Int>? {
    let number = Int(latest[place])
    return number < 0 ? nil : Int(starts[number])..<Int(starts[number + 1])
  }

  func unknown(_ step: Int) -> Int { Int(unknowns[step]) }
  func by(_ step: Int) -> Int { Int(steps[step]) }

  private static func common(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return one
  }

  private static func mixed(_ unknown: Int) -> Int {
    let mixed = (unknown &+ 1) &* 0x1E37_79B9_7F4A_7C15
    return (mixed ^ (mixed >> 29)) &* 0x3F58_476D_1CE4_E5B9 | 1
  }
}

extension Walk {
  /// Goes a way again that was found before, if one brings the first goal that is not met nearer and
  /// leaves those that are; nil where none does.
  package mutating func stepAgain() -> [Change]? {
    guard let aim = goals.indices.first(where: { wanted(ofGoal: $0) != 0 }) else { return nil }
    let goal = goals[aim]
    let count = goal.added.count + goal.taken.count
    guard count > 0 else { return nil }
    let first = chance.below(count)
    for number in 0..<min(count, Self.sight) {
      let place = first + number
      let unknown = member(place < count ? place : place - count, ofGoal: aim)
      for known in cycles.through(unknown) {
        guard let cycle = cycles.cycle(known), let times = times(cycle, toward: aim) else {
          continue
        }
        return repeated(cycle, times)
      }
    }
    return nil
  }

  /// How much more a goal wants; less than 0 where it wants less.
  private func wanted(ofGoal number: Int) -> Int {
    let goal = goals[number]
    let value = values[sum(ofGoal: number)]
    return value < goal.low ? goal.low - value : value > goal.high ? goal.high - value : 0
  }

  /// How often a cycle, there or back, can be gone toward what a goal wants; nil for not at all.
  private func times(_ cycle: Range<Int>, toward aim: Int) -> Int? {
    let (wanted, effect) = (wanted(ofGoal: aim), effect(of: cycle, onGoal: aim))
    guard effect != 0 else { return nil }
    let way = (effect > 0) == (wanted > 0) ? 1 : -1
    var times = (abs(wanted) + abs(effect) - 1) / abs(effect)
    for step in cycle where times > 0 {
      let unknown = cycles.unknown(step)
      times = min(
        times,
        Self.room(
          counts[unknown], cycles.by(step) * way, system.low[unknown]...system.high[unknown]))
    }
    for other in goals.indices where times > 0 && other != aim && self.wanted(ofGoal: other) == 0 {
      times = min(
        times,
        Self.room(
          values[sum(ofGoal: other)], self.effect(of: cycle, onGoal: other) * way,
          goals[other].low...goals[other].high))
    }
    return times > 0 ? times * way : nil
  }

  /// What going a cycle once does to a goal.
  private func effect(of cycle: Range<Int>, onGoal number: Int) -> Int {
    cycle.reduce(0) { $0 + cycles.by($1) * sign(of: cycles.unknown($1), inGoal: number) }
  }

  /// How often a value can change by so much and stay within bounds.
  private static func room(_ value: Int, _ by: Int, _ bounds: ClosedRange<Int>) -> Int {
    if by == 0 { return .max }
    return by > 0 ? (bounds.upperBound - value) / by : (value - bounds.lowerBound) / -by
  }
}
