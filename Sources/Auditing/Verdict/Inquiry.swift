/// Questions put to one reader until each is answered.
struct Inquiry {
  /// What is known so far of one amount.
  struct State: Sendable {
    let question: Question
    /// The amount lies in here, by proof.
    var outer: ClosedRange<Int>
    /// The amount can take both ends, with counts to show.
    var inner: ClosedRange<Int>

    mutating func widen(by range: ClosedRange<Int>) {
      inner = min(inner.lowerBound, range.lowerBound)...max(inner.upperBound, range.upperBound)
    }

    func isCleared(_ rules: Rules) -> Bool {
      let escapes = question.escapes(rules)
      if escapes.allSatisfy({ $0.contains { $0.isMet(by: inner) } }) { return true }
      return outer == inner && question.kind(outer, rules) == nil
    }
  }

  private let reader: Reader
  private let rules: Rules
  private(set) var states: [State]
  /// Questions that no counts found so far clear.
  private var open: [Int] = []
  private let questions: [Question]
  private(set) var exposures: [Exposure] = []
  private(set) var isIncomplete = false
  /// How many questions are asked at once, and how often they were.
  private var together = 16
  private var turn = 0
  private var hasLearnt = false
  /// Counts that fit, kept to answer insiders.
  private var seen: [[Int]] = []

  /// - Parameter ranges: what is known to be possible for amounts.
  init(
    _ questions: [Question], _ reader: Reader, _ rules: Rules,
    recalling ranges: [Amount: ClosedRange<Int>] = [:]
  ) {
    self.reader = reader
    self.rules = rules
    self.questions = questions
    states = questions.lazy.map { question in
      let value = question.amount.value(in: reader.first)
      return State(
        question: question, outer: reader.equations.bounds(of: question.amount),
        inner: value...value)
    }.filter { !$0.isCleared(rules) }
    for place in states.indices where !ranges.isEmpty {
      if let range = ranges[states[place].question.amount] { states[place].widen(by: range) }
    }
    seen = [reader.first]
  }

  /// Walking is so much of the work.
  private static let walking = 0.8

  /// Clears what walking clears; `progress` hears the share of the work done.
  mutating func explore(_ progress: (Double) throws -> Void) rethrows {
    // Those that earlier audits have cleared are not asked again, but known to all.
    var exploration = Exploration(states, reader, rules)
    states = try exploration.run { try progress(Self.walking * $0) }
    if rules.facesInsiders { seen += exploration.seen }
    open = states.indices.filter { !states[$0].isCleared(rules) }
  }

  /// So few questions are worth a program each, even in haste, and each program so many seconds.
  private static let few = 4
  private static let moment = 3.0

  /// Asks linear programs for the few questions that walking left.
  mutating func ponder() {
    guard open.count <= Self.few else { return }
    for place in open {
      let amount = states[place].question.amount
      for choices in states[place].question.escapes(rules) {
        for escape in choices where escape.isMet(by: states[place].outer) {
          if choices.contains(where: { $0.isMet(by: states[place].inner) }) { break }
          let goal = escape.goal(amount)
          if let counts = reader.reachTogether([goal], seconds: Self.moment) { learn(counts) }
        }
      }
    }
    open.removeAll { [self] in states[$0].isCleared(rules) }
  }

  /// Where there are questions that are still open.
  var doubts: [Origin] { open.map { states[$0].question.origin } }

  /// Answers every question that is left; `progress` hears the share of the work done.
  mutating func run(_ progress: (Double) throws -> Void) rethrows {
    let asked = max(1, open.count)
    while let next = open.first {
      try progress(1 - (1 - Self.walking) * Double(open.count) / Double(asked))
      if clearTogether() { continue }
      let isSafe = clear(next)
      open.removeFirst()
      if !isSafe { report(next) }
      if hasLearnt { open.removeAll { [self] in states[$0].isCleared(rules) } }
      hasLearnt = false
    }
  }

  /// Looks at the publication with the eyes of everyone who may be counted.
  mutating func hearInsiders(
    in joint: JointCounts, _ progress: (Double) throws -> Void
  ) rethrows {
    var insiders = Insiders(reader, rules, questions, seen)
    try insiders.run(in: joint, progress)
    exposures += insiders.exposures
    isIncomplete = isIncomplete || insiders.isIncomplete
  }

  /// Looks for counts that clear many questions at once; false where one must be asked alone.
  private mutating func clearTogether() -> Bool {
    while together > 1, open.count > 1 {
      turn += 1
      let step = max(1, open.count / together)
      let goals = (0..<min(together, open.count)).compactMap { number in
        goal(open[(number * step + turn) % open.count], number + turn)
      }
      guard goals.count > 1 else { break }
      if let counts = reader.reachTogether(goals) {
        learn(counts)
        open.removeAll { [self] in states[$0].isCleared(rules) }
        together = min(256, together * 2)
        return true
      }
      together /= 2
    }
    together = min(2, open.count)
    return false
  }

  /// One of the escapes that a question still lacks.
  private func goal(_ place: Int, _ turn: Int) -> Reader.Goal? {
    let state = states[place]
    let lacking = state.question.escapes(rules).filter { choices in
      !choices.contains { $0.isMet(by: state.inner) }
    }
    guard !lacking.isEmpty else { return nil }
    let choices = lacking[turn % lacking.count]
    let escape = choices.first { $0.isMet(by: state.outer) }
    return escape?.goal(state.question.amount)
  }

  /// Looks for an open escape of each list; false when one list has none.
  private mutating func clear(_ place: Int) -> Bool {
    for choices in states[place].question.escapes(rules) {
      if choices.contains(where: { $0.isMet(by: states[place].inner) }) { continue }
      var isOpen = false
      for escape in choices where !isOpen { isOpen = attempt(escape, place) }
      if !isOpen { return false }
    }
    return true
  }

  private mutating func attempt(_ escape: Question.Escape, _ place: Int) -> Bool {
    guard escape.isMet(by: states[place].outer) else { return false }
    switch reader.reach(escape.goal(states[place].question.amount)) {
    case .possible(let counts): learn(counts)
    case .impossible: states[place].outer = states[place].outer.without(escape)
    case .unknown: isIncomplete = true
    }
    return escape.isMet(by: states[place].inner)
  }

  /// Takes in counts that fit: every amount can be what it is in them.
  private mutating func learn(_ counts: [Int]) {
    hasLearnt = true
    if rules.facesInsiders, seen.count < 200 { seen.append(counts) }
    for place in open {
      let value = states[place].question.amount.value(in: counts)
      states[place].widen(by: value...value)
    }
  }

  /// Finds both ends of an amount, and what they expose.
  private mutating func report(_ place: Int) {
    guard settle(place, upward: false), settle(place, upward: true) else {
      isIncomplete = true
      return
    }
    let state = states[place]
    guard let kind = state.question.kind(state.inner, rules), holdsSomeone(state.question) else {
      return
    }
    let origin = state.question.origin
    exposures.append(
      Exposure(
        kind: kind, release: origin.release, table: origin.table, at: origin.at,
        low: state.inner.lowerBound, high: state.inner.upperBound))
  }

  private mutating func holdsSomeone(_ question: Question) -> Bool {
    guard let holder = question.holder else { return true }
    switch reader.reach(Reader.Goal(amount: holder, low: 1)) {
    case .possible: return true
    case .impossible: return false
    case .unknown:
      isIncomplete = true
      return false
    }
  }

  private mutating func settle(_ place: Int, upward: Bool) -> Bool {
    let amount = states[place].question.amount
    if let bound = reader.linearBound(of: amount, upward: upward) {
      narrow(place, to: bound, upward)
    }
    open.append(place)
    defer { open.removeLast() }
    while states[place].outer.end(upward) != states[place].inner.end(upward) {
      let end = states[place].outer.end(upward)
      guard upward ? end < Equations.unbounded / 2 : end > -Equations.unbounded / 2 else {
        return true
      }
      let escape: Question.Escape = upward ? .atLeast(end) : .atMost(end)
      switch reader.reach(escape.goal(amount)) {
      case .possible(let counts): learn(counts)
      case .impossible: narrow(place, to: upward ? end - 1 : end + 1, upward)
      case .unknown: return false
      }
    }
    return true
  }

  private mutating func narrow(_ place: Int, to end: Int, _ upward: Bool) {
    let outer = states[place].outer
    let inner = states[place].inner
    states[place].outer =
      upward
      ? outer.lowerBound...min(outer.upperBound, max(end, inner.upperBound))
      : max(outer.lowerBound, min(end, inner.lowerBound))...outer.upperBound
  }
}

extension ClosedRange<Int> {
  fileprivate func end(_ upward: Bool) -> Int { upward ? upperBound : lowerBound }

  /// The range without what an escape would reach.
  fileprivate func without(_ escape: Question.Escape) -> ClosedRange<Int> {
    switch escape {
    case .atLeast(let most): lowerBound...Swift.max(lowerBound, Swift.min(upperBound, most - 1))
    case .atMost(let least): Swift.min(upperBound, Swift.max(lowerBound, least + 1))...upperBound
    }
  }
}
