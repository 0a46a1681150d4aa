/// A pattern as steps that are all followed at once, one character after another.
struct PatternProgram: Sendable {
  private enum Step: Sendable {
    case set(ScalarSet)
    case fork(Int, Int)
    case assertion(PatternNode.Assertion)
    case ahead(PatternProgram, isNegative: Bool)
    case done
  }

  private var steps: [Step] = []
  private static let limit = 10_000

  /// How many steps, those of looking ahead included.
  private(set) var count = 0

  init(_ node: PatternNode) throws(Pattern.Problem) {
    try add(node)
    steps.append(.done)
    count += 1
  }

  private mutating func append(_ step: Step, cost: Int = 1) throws(Pattern.Problem) {
    steps.append(step)
    count += cost
    guard count < Self.limit else { throw .tooCostly }
  }

  private mutating func add(_ node: PatternNode) throws(Pattern.Problem) {
    switch node {
    case .set(let set): try append(.set(set))
    case .assertion(let assertion): try append(.assertion(assertion))
    case .sequence(let parts): for part in parts { try add(part) }
    case .choice(let branches): try add(branches[...])
    case .repetition(let part, let least, let most): try add(part, least, most)
    case .ahead(let part, let isNegative):
      let program = try PatternProgram(part)
      // It may have to be followed from every place of the text.
      try append(.ahead(program, isNegative: isNegative), cost: program.count * 20)
    }
  }

  private mutating func add(_ branches: ArraySlice<PatternNode>) throws(Pattern.Problem) {
    var exits: [Int] = []
    for (offset, branch) in branches.enumerated() {
      let isLast = offset == branches.count - 1
      let fork = steps.count
      if !isLast { try append(.fork(fork + 1, 0)) }
      try add(branch)
      if !isLast {
        exits.append(steps.count)
        try append(.fork(0, 0))
        steps[fork] = .fork(fork + 1, steps.count)
      }
    }
    for exit in exits { steps[exit] = .fork(steps.count, steps.count) }
  }

  private mutating func add(
    _ part: PatternNode, _ least: Int, _ most: Int?
  ) throws(Pattern.Problem) {
    for _ in 0..<least { try add(part) }
    guard let most else {
      let fork = steps.count
      try append(.fork(fork + 1, 0))
      try add(part)
      try append(.fork(fork, fork))
      steps[fork] = .fork(fork + 1, steps.count)
      return
    }
    var forks: [Int] = []
    for _ in least..<max(least, most) {
      forks.append(steps.count)
      try append(.fork(steps.count + 1, 0))
      try add(part)
    }
    for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
  }

  /// Whether the pattern matches from a place on, up to the end of the text or not.
  func end(in text: [Unicode.Scalar], from start: Int, mustReachEnd: Bool) -> Bool {
    var current = Threads(count: steps.count)
    var following = Threads(count: steps.count)
    enter(0, text, start, &current)
    var place = start
    while true {
      if current.isDone, !mustReachEnd || place == text.count { return true }
      guard place < text.count, !current.list.isEmpty else { return false }
      following.clear()
      for step in current.list {
        if case .set(let set) = steps[step], set.contains(text[place]) {
          enter(step + 1, text, place + 1, &following)
        }
      }
      swap(&current, &following)
      place += 1
    }
  }

  /// The steps that wait for the next character.
  private struct Threads {
    var list: [Int] = []
    var isDone = false
    private var mark: [Int]
    private var round = 1

    init(count: Int) { mark = [Int](repeating: 0, count: count) }

    mutating func clear() {
      list.removeAll(keepingCapacity: true)
      isDone = false
      round += 1
    }

    mutating func isNew(_ step: Int) -> Bool {
      defer { mark[step] = round }
      return mark[step] != round
    }
  }

  private func enter(
    _ first: Int, _ text: [Unicode.Scalar], _ place: Int, _ threads: inout Threads
  ) {
    var open = [first]
    while let step = open.popLast() {
      guard threads.isNew(step) else { continue }
      switch steps[step] {
      case .set: threads.list.append(step)
      case .done: threads.isDone = true
      case .fork(let left, let right): open += [left, right]
      case .assertion(let assertion):
        if holds(assertion, text, place) { open.append(step + 1) }
      case .ahead(let program, let isNegative):
        let isThere = program.end(in: text, from: place, mustReachEnd: false)
        if isThere != isNegative { open.append(step + 1) }
      }
    }
  }

  private func holds(
    _ assertion: PatternNode.Assertion, _ text: [Unicode.Scalar], _ place: Int
  ) -> Bool {
    switch assertion {
    case .start: return place == 0
    case .end: return place == text.count
    case .wordEdge, .noWordEdge:
      let before = place > 0 && ScalarSet.isWord(text[place - 1])
      let after = place < text.count && ScalarSet.isWord(text[place])
      return (before != after) == (assertion == .wordEdge)
    }
  }
}
