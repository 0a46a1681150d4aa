import Tabulation

/// The corners of a box around one count: for each dimension that sorts it, its own category and
/// another one. People can move between the corners, up at one and down at the next, and nothing
/// that is printed outside changes. So a count among hidden corners with people enough can be more,
/// or less.
struct Corners {
  private let counts: Counts
  private let costs: [Double]
  private let threshold: Int
  /// For each dimension and leaf, the leaves that are in the same groups, the leaf among them.
  private let alike: [(kind: [Int], leaves: [[Int]])]

  /// So many other leaves of each dimension are tried, at most.
  private static let sight = 64

  init(_ counts: Counts, costs: [Double], threshold: Int) {
    self.counts = counts
    self.costs = costs
    self.threshold = threshold
    alike = counts.tables.dimensions.map(Self.alike)
  }

  private static func alike(_ dimension: Dimension) -> (kind: [Int], leaves: [[Int]]) {
    var groups = [[Int]](repeating: [], count: dimension.leafCount)
    for (place, category) in dimension.categories.enumerated().dropFirst()
    where category.leaves.count > 1 {
      for leaf in category.leaves { groups[leaf].append(place) }
    }
    var numbers: [[Int]: Int] = [:]
    var leaves: [[Int]] = []
    let kind = groups.enumerated().map { leaf, groups in
      let number = numbers[groups] ?? leaves.count
      if numbers.updateValue(number, forKey: groups) == nil { leaves.append([]) }
      leaves[number].append(leaf)
      return number
    }
    return (kind, leaves)
  }

  /// Other leaves that a leaf can change places with, so that no group tells.
  private func partners(_ leaf: Int, _ dimension: Int) -> [Int] {
    let near = alike[dimension].leaves[alike[dimension].kind[leaf]]
    let own = near.firstIndex(of: leaf) ?? 0
    let count = min(near.count - 1, Self.sight)
    return (0..<count).map { near[(own + 1 + $0) % near.count] }
  }

  /// Hides the cheapest corners that let a count of leaves reach 0 and the threshold; false where it
  /// has none.
  func hide(around place: Int, _ hidden: inout [Bool]) -> Bool {
    let count = counts.all[place]
    guard let value = count.value else { return false }
    let up = value == 0 ? 1 : max(0, threshold - value)
    var isDone = false
    for (own, others) in [(value, 0), (0, up)] where own + others > 0 {
      guard let box = cheapest(count, hidden, own: own, others: others) else { continue }
      for corner in box { hidden[corner] = true }
      isDone = true
    }
    return isDone
  }

  /// The cheapest box in which the corners that go with the count, and the others, have so many.
  private func cheapest(_ count: Count, _ hidden: [Bool], own: Int, others: Int) -> [Int]? {
    let sorting = count.coordinates.indices.filter { count.coordinates[$0] != 0 }
    var best: [Int]?
    var least = Double.infinity
    var far = count.coordinates
    func search(_ depth: Int) {
      guard depth < sorting.count else {
        guard let box = corners(count, far, sorting, own: own, others: others) else { return }
        let cost = box.reduce(0) { $0 + (hidden[$1] ? 0 : costs[$1]) }
        if cost < least { (best, least) = (box, cost) }
        return
      }
      let dimension = sorting[depth]
      let leaf = Int(count.coordinates[dimension]) - 1
      guard leaf < counts.tables.dimensions[dimension].leafCount else { return }
      for other in partners(leaf, dimension) {
        far[dimension] = Int32(other + 1)
        search(depth + 1)
      }
    }
    search(0)
    return best
  }

  /// All corners but the count itself; nil where one cannot be hidden or has too few people.
  private func corners(
    _ count: Count, _ far: Coordinates, _ sorting: [Int], own: Int, others: Int
  ) -> [Int]? {
    var corners: [Int] = []
    for bits in 1..<(1 << sorting.count) {
      var at = count.coordinates
      for (place, dimension) in sorting.enumerated() where bits >> place & 1 == 1 {
        at[dimension] = far[dimension]
      }
      guard let corner = counts[count.population, at], counts.all[corner].standing != .printed,
        let value = counts.all[corner].value,
        value >= (bits.nonzeroBitCount.isMultiple(of: 2) ? own : others)
      else { return nil }
      corners.append(corner)
    }
    return corners
  }
}
