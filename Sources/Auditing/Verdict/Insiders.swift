import Solving

/// What someone who is counted learns by taking their own answers away: that at least one person is
/// where they are.
struct Insiders {
  private let reader: Reader
  private let rules: Rules
  /// Hidden counts, all of them.
  private let hidden: [Question]
  private var seen: [[Int]]
  private var walk: Walk
  private var witness: Witness
  private(set) var exposures: [Exposure] = []
  private(set) var isIncomplete = false

  /// So many homes and cells are kept track of at once.
  private static let mostKept = 4_000_000
  /// In so many ways people may be sorted to be told apart in all dimensions.
  private static let mostWays = 20_000.0
  /// More homes, each with a cell, are not asked about.
  private static let mostPairs = 1_000_000
  /// How many steps are tried before a program is asked.
  private static let tries = 60

  init(_ reader: Reader, _ rules: Rules, _ questions: [Question], _ seen: [[Int]]) {
    self.reader = reader
    self.rules = rules
    self.seen = seen
    hidden = questions.filter { if case .cell = $0.concern { true } else { false } }
    walk = Walk(reader.equations.system, from: reader.first, seed: 3)
    witness = Witness(reader.printed, reader.first)
  }

  /// Asks for every place where someone may be, in a hidden count other than the one learnt of.
  ///
  /// Where places in all dimensions are too many, only those in the dimensions that a count has to do
  /// with are told apart: what is in other components can be as it likes. Someone there is then taken
  /// to be in another hidden count, too.
  mutating func run(in joint: JointCounts, _ progress: (Double) throws -> Void) rethrows {
    let sensitive = hidden.filter { question in
      if case .cell(let truth?) = question.concern { rules.isSensitive(truth) } else { true }
    }
    let all = Array(joint.cliques.all.indices)
    if joint.ways(through: all) <= Self.mostWays, let homes = joint.homes(in: all, canHold: canHold)
    {
      return try hear(sensitive, Homes(homes, hidden), progress)
    }
    let groups = Dictionary(grouping: sensitive) { reader.components.of([$0.amount]) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var pairs = 0
    for (number, group) in groups.enumerated() {
      let unknowns = group.key.flatMap { reader.components.unknowns[$0] }
      let own = Set(unknowns.map { Int32($0) })
      let cliques = Set(unknowns.map { joint.clique(of: $0) }).sorted()
      // What else is where someone is is in other components, and can be as it likes.
      guard let homes = joint.homes(in: cliques, tells: own.contains, canHold: canHold) else {
        return isIncomplete = true
      }
      pairs += homes.count * group.value.count
      guard pairs <= Self.mostPairs else { return isIncomplete = true }
      try hear(group.value, Homes(homes)) {
        try progress((Double(number) + $0) / Double(groups.count))
      }
    }
  }

  /// Whether there can be anybody in an unknown.
  private func canHold(_ unknown: Int32) -> Bool { reader.equations.high[Int(unknown)] > 0 }

  /// That somebody is in a home.
  private func someone(_ home: [Int32]) -> [Reader.Goal] {
    home.map { Reader.Goal(amount: Amount(added: [$0]), low: 1) }
  }

  /// Hears cells in lots, so that what is kept of them is never too much for the memory.
  private mutating func hear(
    _ cells: [Question], _ homes: Homes, _ progress: (Double) throws -> Void
  ) rethrows {
    let lot = max(1, Self.mostKept / max(1, homes.all.count))
    for start in stride(from: 0, to: cells.count, by: lot) {
      let next = Array(cells[start..<min(start + lot, cells.count)])
      try hearTogether(next, homes) {
        try progress((Double(start) + $0 * Double(next.count)) / Double(cells.count))
      }
    }
  }

  /// Goes from home to home, and there from cell to cell.
  private mutating func hearTogether(
    _ cells: [Question], _ homes: Homes, _ progress: (Double) throws -> Void
  ) rethrows {
    var sightings = Sightings(homes.all, cells.map(\.amount))
    for counts in seen { sightings.add(counts) }
    var safe = Array(cells.indices)
    for home in homes.all.indices where sightings.isOpen(home) {
      try progress(Double(home) / Double(homes.all.count))
      guard reader.secondsLeft > 0 else { return isIncomplete = true }
      let asked = safe.filter { homes.hosts(home, otherThan: cells[$0].amount) }
      let certain = certainties(asked, cells, home, homes, &sightings)
      for (number, value) in certain {
        let cell = cells[number]
        exposures.append(
          Exposure(
            kind: .insider, release: cell.origin.release, table: cell.origin.table,
            at: cell.origin.at, low: value, high: value))
        safe.removeAll { $0 == number }
      }
    }
  }

  /// The cells of which someone in a home knows the value, where it is small.
  private mutating func certainties(
    _ asked: [Int], _ cells: [Question], _ home: Int, _ homes: Homes,
    _ sightings: inout Sightings
  ) -> [(cell: Int, value: Int)] {
    let someone = someone(homes.all[home])
    var certain: [(cell: Int, value: Int)] = []
    for number in asked {
      if sightings.values(of: number, at: home) == .nothing {
        guard let counts = answer(someone) else { return certain }
        sightings.add(counts)
      }
      guard case .one(let value) = sightings.values(of: number, at: home) else { continue }
      let more = Reader.Goal(amount: cells[number].amount, low: value + 1)
      let less = Reader.Goal(amount: cells[number].amount, high: value - 1)
      if let other = answer(someone + [more]) ?? answer(someone + [less]) {
        sightings.add(other)
      } else if rules.isSensitive(value), !isIncomplete {
        certain.append((number, value))
      }
    }
    return certain
  }

  /// Counts that fit and meet all goals; nil where there are none, or where it is not known.
  private mutating func answer(_ goals: [Reader.Goal]) -> [Int]? {
    if reader.isFar(goals) { return nil }
    if let counts = walked(to: goals) { return counts }
    switch reader.reach(goals) {
    case .possible(let counts): return counts
    case .impossible: return nil
    case .unknown:
      isIncomplete = true
      return nil
    }
  }

  /// The same, if a walk finds some.
  private mutating func walked(to goals: [Reader.Goal]) -> [Int]? {
    guard goals.count <= Walk.mostGoals else { return nil }
    walk.set(
      goals.map { goal in
        WholeSystem.Sum(
          added: goal.amount.added, taken: goal.amount.taken,
          low: goal.low - goal.amount.constant, high: goal.high - goal.amount.constant)
      })
    for turn in 0..<Self.tries {
      if goals.allSatisfy({ $0.isMet(by: witness.counts) }) { return witness.counts }
      guard let changes = walk.stepAgain() ?? walk.step(by: turn % 3 == 2 ? 1 : 4) else {
        continue
      }
      guard witness.take(changes) else { return nil }
    }
    return nil
  }
}

/// Everywhere a person can stand, and who there is in a hidden count.
private struct Homes {
  let all: [[Int32]]
  /// For each home, the hidden counts that someone there is in, two at most; nil where all are taken
  /// to be in one.
  private let hosts: [Set<[Int32]>]?

  /// Homes of which all are taken to be in some hidden count.
  init(_ all: [[Int32]]) {
    self.all = all
    hosts = nil
  }

  init(_ all: [[Int32]], _ hidden: [Question]) {
    self.all = all
    var holding: [Int32: Set<[Int32]>] = [:]
    for amount in Set(hidden.map(\.amount.added)) {
      for unknown in amount where holding[unknown, default: []].count < 2 {
        holding[unknown, default: []].insert(amount)
      }
    }
    hosts = all.map { home in home.reduce(into: []) { $0.formUnion(holding[$1] ?? []) } }
  }

  func hosts(_ home: Int, otherThan amount: Amount) -> Bool {
    hosts.map { $0[home].contains { $0 != amount.added } } ?? true
  }
}
