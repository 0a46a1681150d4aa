import Dispatch
import Solving
import Synchronization

/// Two explorers who share the open questions between them, each on a core of its own.
struct Exploration {
  private let reader: Reader
  private let rules: Rules
  private var states: [Inquiry.State]
  private var explorers: [Explorer]
  private var open: [Int]

  /// So few questions are for one explorer.
  private static let few = 24
  /// How many questions an explorer takes on before it is heard.
  private static let stretch = 500
  /// How often each question is tried, the first time, then the next.
  private let tries: [Int]
  /// From so many unknowns on, programs are so slow that more tries are worth it.
  private static let large = 20_000

  init(_ states: [Inquiry.State], _ reader: Reader, _ rules: Rules) {
    self.reader = reader
    self.rules = rules
    self.states = states
    tries = [6, 24, 96, 384] + (reader.first.count < Self.large ? [] : [1536])
    open = states.indices.filter { !states[$0].isCleared(rules) }
    let quests = states.map { Quest($0, reader) }
    let explorer = Explorer(quests, reader, seed: 1)
    explorers = open.count <= Self.few ? [explorer] : [explorer, explorer.another(seed: 2)]
  }

  /// Goes on, with more tries for each question every time, until all are cleared or no more comes
  /// of it; gives the questions with what is known of them.
  mutating func run(_ progress: (Double) throws -> Void) rethrows -> [Inquiry.State] {
    for (turn, most) in tries.enumerated() {
      var rest = open[...]
      while !rest.isEmpty {
        guard reader.secondsLeft > 0 else { return states }
        // Every turn takes about as long: fewer questions, more tries.
        let share = 1 - Double(rest.count) / Double(open.count)
        try progress((Double(turn) + share) / Double(tries.count))
        let stretch = rest.prefix(Self.stretch * explorers.count)
        rest = rest.dropFirst(stretch.count)
        explore(Array(stretch), most)
      }
      open.removeAll { states[$0].isCleared(rules) }
    }
    return states
  }

  /// Some of the counts that were come by.
  var seen: [[Int]] { explorers.flatMap(\.seen) }

  /// Each explorer takes every second question.
  private mutating func explore(_ places: [Int], _ tries: Int) {
    let errands = explorers.indices.map { number in
      Errand(
        explorer: explorers[number], rules: rules, tries: tries,
        states: places.enumerated().filter { $0.offset % explorers.count == number }
          .map { ($0.element, states[$0.element]) })
    }
    explorers = []
    let done = Mutex<[Int: Explorer]>([:])
    DispatchQueue.concurrentPerform(iterations: errands.count) { number in
      let explorer = errands[number].done()
      done.withLock { $0[number] = explorer }
    }
    explorers = done.withLock { done in errands.indices.compactMap { done[$0] } }
    for explorer in explorers {
      for (place, quest) in explorer.quests.enumerated() { states[place].widen(by: quest.inner) }
    }
    for number in explorers.indices { explorers[number].learn(states.map(\.inner)) }
  }
}

/// What one explorer does while another does the same elsewhere.
private struct Errand: Sendable {
  let explorer: Explorer
  let rules: Rules
  let tries: Int
  let states: [(place: Int, state: Inquiry.State)]

  func done() -> Explorer {
    var explorer = explorer
    for (place, state) in states {
      for choices in state.question.escapes(rules) {
        for goal in nearest(choices, state.inner) where goal.isMet(by: state.outer) {
          if choices.contains(where: { $0.isMet(by: explorer.quests[place].inner) }) { break }
          explorer.seek(goal, of: place, tries: tries)
        }
      }
    }
    return explorer
  }

  /// The choices, the one that is nearest first.
  private func nearest(
    _ choices: [Question.Escape], _ inner: ClosedRange<Int>
  ) -> [Question.Escape] {
    choices.count < 2
      ? choices : choices.sorted { $0.distance(from: inner) < $1.distance(from: inner) }
  }
}
