import Tabulation

/// What is known and asked of one society.
struct Hearing {
  let entries: [PrintedCounts.Entry]
  let joint: JointCounts
  private let known: [Int: Int]
  let questions: [Question]

  init(
    tables: Tabulation, counts: PrintedCounts, truth: PrintedCounts?, rules: Rules,
    society: Society, societies: Societies
  ) throws(AuditFault) {
    let members = Set(society.populations)
    entries = counts.entries.filter { members.contains($0.key.population) }
    var dimensions: Set<[Int]> = []
    for (release, content) in tables.releases.enumerated()
    where members.contains(societies.populations[release]) {
      for table in content.tables { dimensions.insert(table.dimensions + table.conditions.keys) }
    }
    joint = try JointCounts(
      society, tables, entries.map(\.key), dimensions: Array(dimensions))
    known = truth.map(joint.known) ?? [:]
    let asking = Questions(tables: tables, counts: counts, truth: truth, rules: rules, joint: joint)
    var questions = entries.flatMap(asking.about)
    for (release, content) in tables.releases.enumerated() {
      let population = societies.populations[release]
      guard members.contains(population) else { continue }
      for table in content.tables.indices {
        questions += asking.remainders(release, table, population)
      }
    }
    for (from, to) in societies.related {
      for later in entries where later.key.population == to {
        let key = PrintedCounts.Key(population: from, coordinates: later.key.coordinates)
        guard let earlier = counts[key] else { continue }
        if let question = asking.difference(earlier, later) { questions.append(question) }
      }
    }
    self.questions = questions
  }

  /// The reader who knows all that is printed of the society.
  func reader(until deadline: ContinuousClock.Instant) throws(Reader.Stopped) -> Reader {
    var equations = Equations(count: joint.count)
    for entry in entries {
      guard let sum = sum(entry) else { continue }
      equations.sums.append(sum)
    }
    for (one, other) in joint.agreements {
      equations.sums.append(Equations.Sum(added: one, taken: other, low: 0, high: 0))
    }
    for flow in joint.society.flows {
      let people = joint.unknowns(0, [:]) {
        $0.contains(flow.presentIn) && !$0.contains(flow.absentFrom)
      }
      equations.sums.append(Equations.Sum(added: people, low: 0, high: flow.most))
    }
    return try Reader(equations, known: known, until: deadline)
  }

  private func sum(_ entry: PrintedCounts.Entry) -> Equations.Sum? {
    guard entry.value != nil || entry.low > 0 || entry.high != nil else { return nil }
    let amount = joint.amount(entry.key.population, joint.box(entry.key))
    return Equations.Sum(
      added: amount.added, low: entry.value ?? entry.low,
      high: entry.value ?? entry.high ?? Equations.unbounded)
  }
}
