import Tabulation

/// Joint tables of people over some dimensions each: together they stand for all tables.
///
/// Tables are merged into one block as long as it stays small. Blocks that share dimensions agree on
/// them. Where that says less than one table of everything, what is protected here may yet be
/// exposed; the audit of the whole tells.
struct Blocks {
  /// The dimensions of each block, ascending.
  let all: [[Int]]
  /// For each dimension, the class of each leaf: leaves are one class when no cell splits them.
  let classes: [[Int]]
  let sizes: [Int]

  init(_ counts: Counts, most: Int) {
    classes = Self.classes(counts)
    sizes = classes.map { ($0.max() ?? 0) + 1 }
    var sets: [[Int]] = []
    for release in counts.tables.releases {
      for table in release.tables {
        let used = (table.dimensions + table.conditions.keys).filter { [sizes] in sizes[$0] > 1 }
        if !sets.contains(used.sorted()) { sets.append(used.sorted()) }
      }
    }
    all = Self.merged(sets, sizes, most)
  }

  private static func classes(_ counts: Counts) -> [[Int]] {
    counts.tables.dimensions.enumerated().map { place, dimension in
      var isUsed = [Bool](repeating: false, count: dimension.categories.count)
      for count in counts.all { isUsed[Int(count.coordinates[place])] = true }
      var holding = [[Int]](repeating: [], count: dimension.leafCount)
      for category in isUsed.indices.dropFirst() where isUsed[category] {
        for leaf in dimension.categories[category].leaves { holding[leaf].append(category) }
      }
      var numbers: [[Int]: Int] = [:]
      return holding.map { categories in
        let number = numbers[categories] ?? numbers.count
        numbers[categories] = number
        return number
      }
    }
  }

  private static func merged(_ sets: [[Int]], _ sizes: [Int], _ most: Int) -> [[Int]] {
    var sets = sets.filter { set in !sets.contains { $0 != set && set.isWithin($0) } }
    while true {
      var best: (size: Double, one: Int, other: Int)?
      for one in sets.indices {
        for other in sets.indices where other > one {
          guard let size = sets[one].jointSize(with: sets[other], sizes), size <= Double(most),
            size < best?.size ?? .infinity
          else { continue }
          best = (size, one, other)
        }
      }
      guard let best else { return sets.isEmpty ? [[]] : sets }
      let all = sets[best.one]
      let union = (all + sets[best.other].filter { !all.contains($0) }).sorted()
      sets = sets.filter { !$0.isWithin(union) } + [union]
    }
  }

  func size(of block: Int) -> Int { all[block].reduce(1) { $0 * sizes[$1] } }

  /// The places in a block of a box: for some dimensions, the leaves.
  func places(_ block: Int, _ box: [Int: [Int]]) -> [Int] {
    all[block].reduce([0]) { places, dimension in
      let steps =
        box[dimension].map { classes(of: $0, dimension) } ?? Array(0..<sizes[dimension])
      return places.flatMap { start in steps.map { start * sizes[dimension] + $0 } }
    }
  }

  /// The classes of some leaves, ascending.
  private func classes(of leaves: [Int], _ dimension: Int) -> [Int] {
    if leaves.count == 1 { return [classes[dimension][leaves[0]]] }
    var isMet = [Bool](repeating: false, count: sizes[dimension])
    for leaf in leaves { isMet[classes[dimension][leaf]] = true }
    return isMet.indices.filter { isMet[$0] }
  }

  /// The smallest block that has all the dimensions of a box.
  func block(for box: [Int: [Int]]) -> Int {
    let telling = box.keys.filter { sizes[$0] > 1 }
    let fitting = all.indices.filter { block in telling.allSatisfy(all[block].contains) }
    return fitting.min { size(of: $0) < size(of: $1) } ?? 0
  }

  /// Sets of dimensions that several blocks share, with those blocks.
  var overlaps: [(shared: [Int], blocks: [Int])] {
    var seen: Set<[Int]> = []
    var overlaps: [([Int], [Int])] = []
    for one in all.indices {
      for other in all.indices where other > one {
        let shared = all[one].filter(all[other].contains)
        guard seen.insert(shared).inserted else { continue }
        let blocks = all.indices.filter { block in shared.allSatisfy(all[block].contains) }
        overlaps.append((shared, blocks))
      }
    }
    return overlaps
  }
}

extension [Int] {
  /// Whether another list has all of these; both ascend.
  fileprivate func isWithin(_ other: [Int]) -> Bool {
    var place = 0
    for dimension in self {
      while place < other.count, other[place] < dimension { place += 1 }
      guard place < other.count, other[place] == dimension else { return false }
    }
    return true
  }

  /// The size of a table over the dimensions of both, which ascend; nil where they share none.
  fileprivate func jointSize(with other: [Int], _ sizes: [Int]) -> Double? {
    var size = 1.0
    var isShared = false
    var place = 0
    for dimension in self {
      while place < other.count, other[place] < dimension {
        size *= Double(sizes[other[place]])
        place += 1
      }
      if place < other.count, other[place] == dimension {
        isShared = true
        place += 1
      }
      size *= Double(sizes[dimension])
    }
    guard isShared else { return nil }
    return other[place...].reduce(size) { $0 * Double(sizes[$1]) }
  }
}
