import Tabulation

/// Who is behind each count, as far as the truth was given.
struct KnownContributions {
  private var known: [PrintedCounts.Key: Contribution] = [:]

  init(_ truth: Tabulation?, _ populations: [Int]) {
    guard let truth else { return }
    for (release, content) in truth.releases.enumerated() where release < populations.count {
      for table in content.tables {
        for cell in table.cells {
          let key = PrintedCounts.Key(
            population: populations[release],
            coordinates: truth.coordinates(of: cell.at, in: table))
          if let contribution = Contribution(cell) { known[key] = contribution }
        }
      }
    }
  }

  subscript(_ key: PrintedCounts.Key) -> Contribution? { known[key] }
}

/// What is asked about counts of acts.
struct ActsQuestions {
  let tables: Tabulation
  let counts: PrintedCounts
  let known: KnownContributions
  let rules: Rules
  let shares: Dominance
  let joint: JointCounts

  /// The acts of all that too few people did, told together at worst.
  ///
  /// Whatever sum a reader works out, a count that may be larger than this is not in it alone with
  /// others of too few people.
  var fewTogether: Int {
    counts.entries.reduce(0) { sum, entry in
      guard entry.value == nil, joint.society.populations.contains(entry.key.population),
        isOfLeaves(entry), let contribution = known[entry.key], contribution.isFew(rules)
      else { return sum }
      return sum + contribution.acts
    }
  }

  private func isOfLeaves(_ entry: PrintedCounts.Entry) -> Bool {
    let dimensions = tables.releases[entry.origin.release].tables[entry.origin.table].dimensions
    return zip(dimensions, entry.origin.at).allSatisfy {
      tables.dimensions[$0].categories[$1].leaves.count == 1
    }
  }

  /// What remains of a count once some of its categories are taken away.
  struct Remainder {
    let amount: Amount
    /// Nil where it is not known.
    let contribution: Contribution?
    /// Whether it tells something that nobody of a group did any of it.
    let isOfGroup: Bool
  }

  func amount(_ entry: PrintedCounts.Entry) -> Amount {
    joint.amount(entry.key.population, joint.box(entry.key))
  }

  /// What a count gives away that may be anything in a range; nil for nothing.
  func kind(
    of entry: PrintedCounts.Entry, _ range: ClosedRange<Int>, fewTogether: Int
  ) -> Exposure.Kind? {
    let contribution = known[entry.key]
    if let value = entry.value { return kindOfPrinted(value, contribution) }
    if range == 0...0 { return rules.allowsZeros ? nil : .exact }
    guard let contribution else { return kindOfUnknown(range) }
    if contribution.isFew(rules) {
      if range.lowerBound > 0 {
        return range.count == 1
          ? .exact : range.upperBound < rules.threshold ? .certain : .existence
      }
      if range.upperBound < rules.threshold { return .narrow }
      let least = max(contribution.enough(shares), fewTogether + 1)
      return range.upperBound < least ? .dominance : nil
    }
    return isTooClose(range, to: contribution) ? .dominance : nil
  }

  /// What a remainder gives away that may be anything in a range; nil for nothing.
  func kind(of remainder: Remainder, _ range: ClosedRange<Int>) -> Exposure.Kind? {
    if range.upperBound <= 0 { return remainder.isOfGroup ? .group : nil }
    guard let contribution = remainder.contribution else {
      return range.lowerBound > 0 && range.upperBound < rules.threshold ? .complement : nil
    }
    if contribution.isFew(rules) {
      let isWide = range.lowerBound <= 0 && range.upperBound >= rules.threshold
      return isWide ? nil : .complement
    }
    return isTooClose(range, to: contribution) ? .dominance : nil
  }

  private func kindOfPrinted(_ value: Int, _ contribution: Contribution?) -> Exposure.Kind? {
    if value == 0 { return rules.allowsZeros ? nil : .small }
    // Every person behind it did at least one of the acts.
    if value < rules.threshold { return .small }
    guard let contribution else { return nil }
    if contribution.isFew(rules) { return .small }
    return contribution.isDominated(shares) ? .dominance : nil
  }

  /// Without the truth, whoever is behind a number may be one person.
  private func kindOfUnknown(_ range: ClosedRange<Int>) -> Exposure.Kind? {
    let (low, high) = (range.lowerBound, range.upperBound)
    if low > 0, high < rules.threshold { return low == high ? .exact : .certain }
    if low == 0 { return high < rules.threshold ? .narrow : nil }
    if low < rules.threshold { return .existence }
    return 100 * low > shares.largest * high ? .dominance : nil
  }

  /// Whoever did most is known too well, unless the number may be so much larger that they would not
  /// have done too large a part, and as much smaller.
  private func isTooClose(_ range: ClosedRange<Int>, to contribution: Contribution) -> Bool {
    let enough = contribution.enough(shares)
    guard contribution.acts < enough else { return false }
    let least = max(0, 2 * contribution.acts - enough)
    return range.upperBound < enough || range.lowerBound > least
  }

  /// Along each dimension, every wider count less this one; and this one less all its categories
  /// that are printed.
  func remainders(of entry: PrintedCounts.Entry) -> [Remainder] {
    entry.key.coordinates.indices.flatMap { dimension in
      wider(than: entry, dimension).map { remainder(of: $0.margin, dimension, $0.rest) }
        + (unprinted(of: entry, dimension).map { [remainder(of: entry, dimension, $0)] } ?? [])
    }
  }

  private func wider(
    than entry: PrintedCounts.Entry, _ dimension: Int
  ) -> [(margin: PrintedCounts.Entry, rest: [Int])] {
    guard entry.key.coordinates[dimension] != 0 else { return [] }
    let categories = tables.dimensions[dimension].categories
    let own = Set(categories[Int(entry.key.coordinates[dimension])].leaves)
    return categories.indices.compactMap { wider in
      let leaves = categories[wider].leaves
      guard leaves.count > own.count, own.isSubset(of: leaves),
        let margin = counts[place(entry.key, dimension, wider)]
      else { return nil }
      return (margin, leaves.filter { !own.contains($0) })
    }
  }

  /// The categories of a count that are not printed, where others are; nil for none or all.
  private func unprinted(of entry: PrintedCounts.Entry, _ dimension: Int) -> [Int]? {
    let leaves = tables.dimensions[dimension].categories[Int(entry.key.coordinates[dimension])]
      .leaves
    let rest = leaves.filter { counts[place(entry.key, dimension, 1 + $0)]?.value == nil }
    return rest.isEmpty || rest.count == leaves.count ? nil : rest
  }

  private func remainder(
    of margin: PrintedCounts.Entry, _ dimension: Int, _ rest: [Int]
  ) -> Remainder {
    var box = joint.box(margin.key)
    box[dimension] = rest
    return Remainder(
      amount: joint.amount(margin.key.population, box),
      contribution: Contribution(
        together: rest.map { known[place(margin.key, dimension, 1 + $0)] }),
      isOfGroup: tables.dimensions[dimension].role != .key && margin.value != 0)
  }

  private func place(
    _ key: PrintedCounts.Key, _ dimension: Int, _ category: Int
  ) -> PrintedCounts.Key {
    var key = key
    key.coordinates[dimension] = Int32(tables.dimensions[dimension].canonical[category])
    return key
  }
}
