import Tabulation

/// Every question that the rules ask about a tabulation.
struct Questions {
  let tables: Tabulation
  let counts: PrintedCounts
  let truth: PrintedCounts?
  let rules: Rules
  let joint: JointCounts
  private let nestings: [Nesting]

  init(
    tables: Tabulation, counts: PrintedCounts, truth: PrintedCounts?, rules: Rules,
    joint: JointCounts
  ) {
    self.tables = tables
    self.counts = counts
    self.truth = truth
    self.rules = rules
    self.joint = joint
    nestings = tables.dimensions.map(Nesting.init)
  }

  /// The questions about one population, and what is exposed without asking.
  func about(_ entry: PrintedCounts.Entry) -> [Question] {
    var questions: [Question] = []
    if entry.value == nil {
      questions.append(
        Question(
          concern: .cell(truth: truth?[entry.key]?.value), amount: amount(entry.key),
          origin: entry.origin))
    }
    for (dimension, place) in entry.key.coordinates.enumerated()
    where place != 0 && tables.dimensions[dimension].role != .population
      && !tables.dimensions[dimension].isInner(Int(place))
    {
      for margin in nestings[dimension].margins[Int(place)] {
        var wider = entry.key
        wider.coordinates[dimension] = Int32(margin.place)
        if let whole = counts[wider] {
          questions += complements(entry, whole, dimension, margin.rest)
        } else if tables.dimensions[dimension].role != .key, entry.value != 0 {
          // A group whose number stands nowhere is one all the same.
          let all = amount(wider)
          questions.append(
            Question(
              concern: .group, amount: all - told(entry), origin: entry.origin, holder: all))
        }
      }
    }
    return questions
  }

  /// What is feared of a margin less one of its categories; the rest of it may be one, too.
  private func complements(
    _ entry: PrintedCounts.Entry, _ margin: PrintedCounts.Entry, _ dimension: Int, _ rest: Int?
  ) -> [Question] {
    if let all = margin.value, let some = entry.value {
      let isFine = !rules.isSmall(all - some) && (all == 0 || all != some)
      if isFine { return [] }
    }
    let isListed = rest.map { isCell($0, entry.key, dimension) } ?? false
    let isGroup = tables.dimensions[dimension].role != .key && margin.value != 0
    guard !isListed || isGroup else { return [] }
    let amount = told(margin) - told(entry)
    var questions: [Question] = []
    if !isListed {
      questions.append(Question(concern: .complement, amount: amount, origin: entry.origin))
    }
    if isGroup {
      let holder = margin.value == nil ? self.amount(margin.key) : nil
      questions.append(
        Question(concern: .group, amount: amount, origin: entry.origin, holder: holder))
    }
    return questions
  }

  /// A count as it is known: printed, or a sum of unknowns.
  private func told(_ entry: PrintedCounts.Entry) -> Amount {
    entry.value.map { Amount(constant: $0) } ?? amount(entry.key)
  }

  private func isCell(_ place: Int, _ key: PrintedCounts.Key, _ dimension: Int) -> Bool {
    var other = key
    other.coordinates[dimension] = Int32(place)
    return counts[other] != nil
  }

  /// What remains of each margin of a table once every category that it lists is taken away.
  func remainders(_ release: Int, _ number: Int, _ population: Int) -> [Question] {
    let table = tables.releases[release].tables[number]
    return table.dimensions.indices.flatMap { column -> [Remainder] in
      if tables.dimensions[table.dimensions[column]].role == .population { return [] }
      return remainders(
        table, column, Origin(release: release, table: number, at: []))
    }.map {
      Question(
        concern: .complement, amount: joint.amount(population, $0.box), origin: $0.origin)
    }
  }

  private typealias Remainder = (box: [Int: [Int]], origin: Origin)

  private func remainders(
    _ table: Table, _ column: Int, _ origin: Origin
  ) -> [Remainder] {
    let place = table.dimensions[column]
    let categories = tables.dimensions[place].categories
    var listed: [[Int]: Set<Int>] = [:]
    for cell in table.cells where cell.at[column] != 0 {
      var line = cell.at
      line[column] = 0
      listed[line, default: []].formUnion(categories[cell.at[column]].leaves)
    }
    return listed.compactMap { line, leaves in
      let rest = categories[0].leaves.filter { !leaves.contains($0) }
      let isCell = categories.contains { $0.leaves == rest }
      guard !rest.isEmpty, !isCell else { return nil }
      let coordinates = tables.coordinates(of: line, in: table)
      var box = joint.box(PrintedCounts.Key(population: 0, coordinates: coordinates))
      box[place] = rest
      return (
        box, Origin(release: origin.release, table: origin.table, at: line)
      )
    }
  }

  /// The change of a count from one population to another.
  func difference(_ earlier: PrintedCounts.Entry, _ later: PrintedCounts.Entry) -> Question? {
    if let before = earlier.value, let after = later.value {
      guard rules.isSmall(abs(after - before)) else { return nil }
      return Question(
        concern: .difference, amount: Amount(constant: after - before), origin: later.origin)
    }
    return Question(
      concern: .difference, amount: amount(later.key) - amount(earlier.key), origin: later.origin)
  }

  func amount(_ key: PrintedCounts.Key) -> Amount {
    joint.amount(key.population, joint.box(key))
  }
}
