import Solving

/// Clears questions by walking: from counts that fit to others, each step toward a value that some
/// amount must be able to take, and checked by plain arithmetic when it is made.
///
/// Every step tells what is possible for all amounts that it touches.
struct Explorer: Sendable {
  private(set) var quests: [Quest]
  private var walk: Walk
  private var witness: Witness
  /// For each unknown, the quests that it is part of, and what the amount of each is now.
  private let touching: Incidence
  private var values: [Int]
  /// Some of the counts come by, as different as they are at the end of each way.
  private(set) var seen: [[Int]] = []
  private static let mostSeen = 60

  init(_ quests: [Quest], _ reader: Reader, seed: Int) {
    self.quests = quests
    walk = Walk(reader.equations.system, from: reader.first, seed: seed)
    witness = Witness(reader.printed, reader.first)
    touching = Incidence(quests.map { ($0.moving.added, $0.moving.taken) })
      .turned(count: reader.first.count)
    values = quests.map(\.start)
  }

  /// One who begins where this one stands, and goes other ways.
  func another(seed: Int) -> Explorer {
    var another = self
    another.walk = walk.again(seed: seed)
    return another
  }

  /// Takes in what all explorers have found possible.
  mutating func learn(_ ranges: [ClosedRange<Int>]) {
    for (number, range) in ranges.enumerated() { quests[number].widen(by: range) }
  }

  /// Walks toward an escape, with so many tries.
  mutating func seek(_ escape: Question.Escape, of number: Int, tries: Int) {
    walk.set([quests[number].goal(escape)])
    for turn in 0..<tries {
      while !escape.isMet(by: quests[number].inner), let changes = walk.stepAgain() {
        guard witness.take(changes) else { return assertionFailure("A step does not fit.") }
        note(changes)
      }
      if escape.isMet(by: quests[number].inner) {
        if seen.count < Self.mostSeen { seen.append(witness.counts) }
        return
      }
      // Far at once, or little by little, which leads there more often.
      let size =
        turn % 4 == 0 ? max(1, escape.distance(from: values[number]...values[number])) : 1
      guard let changes = walk.step(by: size) else { continue }
      guard witness.take(changes) else { return assertionFailure("A step does not fit.") }
      note(changes)
    }
  }

  private mutating func note(_ changes: [Walk.Change]) {
    for change in changes {
      for place in touching.range(change.unknown) {
        values[Int(touching.members[place])] += change.by * Int(touching.signs[place])
      }
    }
    for change in changes {
      for place in touching.range(change.unknown) {
        let number = Int(touching.members[place])
        quests[number].widen(by: values[number]...values[number])
      }
    }
  }
}

/// A question as an explorer knows it.
struct Quest: Sendable {
  /// The part of the amount that is not certain, and what the rest comes to.
  let moving: Amount
  private let rest: Int
  /// The amount in the counts that explorers begin with.
  let start: Int
  /// The amount can take both ends, with counts to show.
  private(set) var inner: ClosedRange<Int>

  init(_ state: Inquiry.State, _ reader: Reader) {
    let amount = state.question.amount
    moving = Amount(
      added: amount.added.filter(reader.components.isOpen),
      taken: amount.taken.filter(reader.components.isOpen))
    start = amount.value(in: reader.first)
    rest = start - moving.value(in: reader.first)
    inner = state.inner
  }

  mutating func widen(by range: ClosedRange<Int>) {
    inner = min(inner.lowerBound, range.lowerBound)...max(inner.upperBound, range.upperBound)
  }

  func goal(_ escape: Question.Escape) -> WholeSystem.Sum {
    var goal = WholeSystem.Sum(
      added: moving.added, taken: moving.taken, low: -Equations.unbounded,
      high: Equations.unbounded)
    switch escape {
    case .atLeast(let most): goal.low = most - rest
    case .atMost(let least): goal.high = least - rest
    }
    return goal
  }
}
