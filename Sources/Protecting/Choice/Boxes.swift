import Tabulation

/// Boxes in tables: a leaf and another one in every dimension that sorts it. Whoever goes from one
/// leaf to another leaves the groups that hold the one alone and enters those that hold the other.
struct Boxes {
  /// What a box must have.
  struct Demand {
    /// People in the corners that go with the leaf, and in the others.
    let own: Int
    let others: Int
    /// Whether it must hide something more.
    let isNew: Bool
  }

  /// The counts that change when people move between the corners.
  struct Box {
    let corners: [Int]
    let cost: Double
  }

  private let counts: Counts
  private let costs: [Double]
  /// For each dimension and leaf, the categories that hold it, the total aside.
  private let holding: [[[Int32]]]

  /// So many other leaves of each dimension are tried, at most: within the same groups, and beyond.
  private static let near = 64
  private static let far = 12

  init(_ counts: Counts, costs: [Double]) {
    self.counts = counts
    self.costs = costs
    holding = counts.tables.dimensions.map { dimension in
      var holding = [[Int32]](repeating: [], count: dimension.leafCount)
      for (place, category) in dimension.categories.enumerated().dropFirst()
      where dimension.canonical[place] == place {
        for leaf in category.leaves { holding[leaf].append(Int32(place)) }
      }
      return holding
    }
  }

  /// The cheapest box around a leaf in which the count that holds it changes; nil where there is none.
  func cheapest(
    around leaf: Coordinates, of count: Count, _ hidden: [Bool], _ demand: Demand
  ) -> Box? {
    let sorting = leaf.indices.filter { leaf[$0] != 0 }
    let choices = sorting.map { dimension in
      partners(Int(leaf[dimension]) - 1, dimension, beyond: Int(count.coordinates[dimension]))
    }
    var best: Box?
    var sides = [(own: [Int32], other: [Int32])](repeating: ([], []), count: sorting.count)
    func search(_ depth: Int) {
      guard depth < sorting.count else {
        let next = box(
          leaf, sorting, sides, count.population, hidden, demand, below: best?.cost ?? .infinity)
        if let next { best = next }
        return
      }
      for other in choices[depth] {
        sides[depth] = apart(Int(leaf[sorting[depth]]) - 1, other, sorting[depth])
        search(depth + 1)
      }
    }
    if choices.allSatisfy({ !$0.isEmpty }) { search(0) }
    return best
  }

  /// Other leaves that are not in a category. First those in the same groups; of others a few.
  private func partners(_ leaf: Int, _ dimension: Int, beyond category: Int) -> [Int] {
    let sorting = counts.tables.dimensions[dimension]
    let own = Set(sorting.categories[category].leaves)
    let groups = holding[dimension][leaf].dropFirst()
    let others = (1..<max(1, sorting.leafCount)).map { (leaf + $0) % sorting.leafCount }
      .filter { !own.contains($0) }
    let alike = others.filter { holding[dimension][$0].dropFirst() == groups }
    if !alike.isEmpty { return Array(alike.prefix(Self.near)) }
    let step = max(1, others.count / Self.far)
    return stride(from: 0, to: others.count, by: step).map { others[$0] }
  }

  /// The categories that hold the one leaf alone, and those that hold the other alone.
  private func apart(
    _ leaf: Int, _ other: Int, _ dimension: Int
  ) -> (own: [Int32], other: [Int32]) {
    let ours = holding[dimension][leaf]
    let theirs = holding[dimension][other]
    return (ours.filter { !theirs.contains($0) }, theirs.filter { !ours.contains($0) })
  }

  /// All counts that a box changes; nil where one cannot be hidden or has too few people, or where
  /// it costs more than another box.
  private func box(
    _ leaf: Coordinates, _ sorting: [Int], _ sides: [(own: [Int32], other: [Int32])],
    _ population: Int, _ hidden: [Bool], _ demand: Demand, below: Double
  ) -> Box? {
    var corners: [Int] = []
    var cost = 0.0
    var at = leaf
    func take(_ depth: Int, isOther: Bool, isLeaf: Bool) -> Bool {
      guard depth < sorting.count else {
        guard let corner = counts[population, at] else { return !isLeaf }
        let wanted = isOther ? demand.others : demand.own
        guard counts.all[corner].standing != .printed, let value = counts.all[corner].value,
          !isLeaf || value >= wanted
        else { return false }
        corners.append(corner)
        if !hidden[corner] { cost += costs[corner] }
        return cost < below
      }
      for (categories, isFar) in [(sides[depth].own, false), (sides[depth].other, true)] {
        for (number, category) in categories.enumerated() {
          at[sorting[depth]] = category
          let isOther = isOther != isFar
          guard take(depth + 1, isOther: isOther, isLeaf: isLeaf && number == 0) else {
            return false
          }
        }
      }
      return true
    }
    guard take(0, isOther: false, isLeaf: true), !demand.isNew || cost > 0 else { return nil }
    return Box(corners: corners, cost: cost)
  }
}
