import Tabulation

/// The unknown counts of a society: for each clique and presence, one for each joint class.
struct JointCounts {
  let society: Society
  let classes: LeafClasses
  let cliques: Cliques
  private let tables: Tabulation
  private let sizes: [Int]
  private let offsets: [Int]
  let count: Int

  init(
    _ society: Society, _ tables: Tabulation, _ keys: [PrintedCounts.Key], dimensions: [[Int]]
  ) throws(AuditFault) {
    self.society = society
    self.tables = tables
    classes = LeafClasses(tables, keys)
    cliques = Cliques(dimensions, sizes: classes.counts)
    let counts = classes.counts
    sizes = try cliques.all.map { clique throws(AuditFault) in
      let size = clique.reduce(1.0) { $0 * Double(counts[$1]) }
      guard size < 4e6 else { throw .tooLarge }
      return Int(size)
    }
    var offsets: [Int] = []
    var next = 0
    for size in sizes {
      offsets.append(next)
      next += size * society.presences.count
    }
    guard next < 8_000_000 else { throw .tooLarge }
    self.offsets = offsets
    count = next
  }

  /// The leaves that a count is about, for each dimension in which it is not about all.
  func box(_ key: PrintedCounts.Key) -> [Int: [Int]] {
    var box: [Int: [Int]] = [:]
    for (dimension, place) in key.coordinates.enumerated() where place != 0 {
      box[dimension] = tables.dimensions[dimension].categories[Int(place)].leaves
    }
    return box
  }

  /// The people of a population in a box: for some dimensions, the leaves.
  func amount(_ population: Int, _ box: [Int: [Int]]) -> Amount {
    let telling = box.filter { classes.counts[$0.key] > 1 }
    let clique = smallestClique(with: Array(telling.keys))
    return Amount(added: unknowns(clique, telling) { $0.contains(population) })
  }

  /// The unknowns of a clique in a box, for the presences wanted.
  func unknowns(
    _ clique: Int, _ box: [Int: [Int]], _ isWanted: (Set<Int>) -> Bool
  ) -> [Int32] {
    var places = [0]
    for dimension in cliques.all[clique] {
      let count = classes.counts[dimension]
      let picked = box[dimension].map { classes.classes(of: $0, dimension: dimension) }
      let steps = picked ?? Array(0..<count)
      places = places.flatMap { start in steps.map { start * count + $0 } }
    }
    var unknowns: [Int32] = []
    for (presence, populations) in society.presences.enumerated() where isWanted(populations) {
      let start = offsets[clique] + presence * sizes[clique]
      for place in places { unknowns.append(Int32(start + place)) }
    }
    return unknowns
  }

  /// In how many ways someone may be sorted by the dimensions of some cliques.
  func ways(through wanted: some Sequence<Int>) -> Double {
    Set(wanted.flatMap { cliques.all[$0] }).reduce(Double(society.presences.count)) {
      $0 * Double(classes.counts[$1])
    }
  }

  /// The unknown at a place of a clique.
  func unknown(_ place: Int, of clique: Int, _ presence: Int) -> Int32 {
    Int32(offsets[clique] + presence * sizes[clique] + place)
  }

  /// The clique that an unknown belongs to.
  func clique(of unknown: Int) -> Int { (offsets.firstIndex { $0 > unknown } ?? offsets.count) - 1 }

  /// The unknowns that the truth tells by itself, as a table has a cell for each of them.
  func known(from truth: PrintedCounts) -> [Int: Int] {
    guard society.presences.count == 1, let population = society.populations.first else {
      return [:]
    }
    var known: [Int: Int] = [:]
    for entry in truth.entries where entry.key.population == population {
      guard let value = entry.value else { continue }
      let named = entry.key.coordinates.indices.filter { entry.key.coordinates[$0] != 0 }
      let isLeaf = named.allSatisfy {
        tables.dimensions[$0].categories[Int(entry.key.coordinates[$0])].leaves.count == 1
      }
      guard isLeaf, let clique = cliques.all.firstIndex(of: named) else { continue }
      let places = unknowns(clique, box(entry.key)) { _ in true }
      if places.count == 1 { known[Int(places[0])] = value }
    }
    return known
  }

  /// Sums over two cliques that must agree, because they count the same people.
  var agreements: [(one: [Int32], other: [Int32])] {
    cliques.branches.flatMap { branch in
      Array(
        zip(sums(of: branch.one, over: branch.shared), sums(of: branch.other, over: branch.shared)))
    }
  }

  /// The unknowns of a clique, sorted by presence and place in the shared dimensions.
  private func sums(of clique: Int, over shared: [Int]) -> [[Int32]] {
    let dimensions = cliques.all[clique]
    let cells = shared.reduce(1) { $0 * classes.counts[$1] }
    var sums = [[Int32]](repeating: [], count: cells * society.presences.count)
    for place in 0..<sizes[clique] {
      let cell = projected(place, dimensions, shared)
      for presence in society.presences.indices {
        sums[presence * cells + cell].append(unknown(place, of: clique, presence))
      }
    }
    return sums
  }

  private func projected(_ place: Int, _ dimensions: [Int], _ shared: [Int]) -> Int {
    var rest = place
    var factor = 1
    var cell = 0
    for dimension in dimensions.reversed() {
      let count = classes.counts[dimension]
      if shared.contains(dimension) {
        cell += rest % count * factor
        factor *= count
      }
      rest /= count
    }
    return cell
  }

  private func smallestClique(with dimensions: [Int]) -> Int {
    let fitting = cliques.all.indices.filter { clique in
      dimensions.allSatisfy(cliques.all[clique].contains)
    }
    return fitting.min { sizes[$0] < sizes[$1] } ?? 0
  }
}
