import Tabulation

/// Every question that the rules ask about a tabulation.
struct Questions {
  let tables: Tabulation
  let counts: PrintedCounts
  let truth: PrintedCounts?
  let rules: Rules
  let joint: JointCounts

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
    where place != 0 && tables.dimensions[dimension].role != .population {
      for margin in margins(of: entry.key, along: dimension) {
        questions += complements(entry, margin, dimension)
      }
    }
    return questions
  }

  /// The counts that hold a count and more along one dimension.
  private func margins(
    of key: PrintedCounts.Key, along dimension: Int
  ) -> [PrintedCounts.Entry] {
    let categories = tables.dimensions[dimension].categories
    let leaves = Set(categories[Int(key.coordinates[dimension])].leaves)
    return categories.indices.compactMap { place in
      guard categories[place].leaves.count > leaves.count,
        tables.dimensions[dimension].canonical[place] == place,
        leaves.isSubset(of: categories[place].leaves)
      else { return nil }
      var wider = key
      wider.coordinates[dimension] = Int32(place)
      return counts[wider]
    }
  }

  /// What is feared of a margin less one of its categories.
  private func complements(
    _ entry: PrintedCounts.Entry, _ margin: PrintedCounts.Entry, _ dimension: Int
  ) -> [Question] {
    if let all = margin.value, let some = entry.value {
      let isFine = !rules.isSmall(all - some) && (all == 0 || all != some)
      if isFine { return [] }
    }
    let categories = tables.dimensions[dimension].categories
    let within = Set(categories[Int(entry.key.coordinates[dimension])].leaves)
    let rest = categories[Int(margin.key.coordinates[dimension])].leaves
      .filter { !within.contains($0) }
    let amount = remainder(entry, margin, dimension, rest)
    var questions: [Question] = []
    if !isCell(rest, entry.key, dimension) {
      questions.append(Question(concern: .complement, amount: amount, origin: entry.origin))
    }
    if tables.dimensions[dimension].role != .key, margin.value != 0 {
      let holder = margin.value == nil ? self.amount(margin.key) : nil
      questions.append(
        Question(concern: .group, amount: amount, origin: entry.origin, holder: holder))
    }
    return questions
  }

  private func remainder(
    _ entry: PrintedCounts.Entry, _ margin: PrintedCounts.Entry, _ dimension: Int, _ rest: [Int]
  ) -> Amount {
    if let all = margin.value, let some = entry.value { return Amount(constant: all - some) }
    var box = joint.box(entry.key)
    box[dimension] = rest
    return joint.amount(entry.key.population, box)
  }

  private func isCell(_ leaves: [Int], _ key: PrintedCounts.Key, _ dimension: Int) -> Bool {
    let place = tables.dimensions[dimension].categories.firstIndex { $0.leaves == leaves }
    guard let place else { return false }
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
        table, column, PrintedCounts.Origin(release: release, table: number, at: []))
    }.map {
      Question(
        concern: .complement, amount: joint.amount(population, $0.box), origin: $0.origin)
    }
  }

  private typealias Remainder = (box: [Int: [Int]], origin: PrintedCounts.Origin)

  private func remainders(
    _ table: Table, _ column: Int, _ origin: PrintedCounts.Origin
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
        box, PrintedCounts.Origin(release: origin.release, table: origin.table, at: line)
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
