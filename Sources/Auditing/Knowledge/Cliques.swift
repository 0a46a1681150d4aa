/// Sets of dimensions such that tables over them, agreeing where they overlap, always come from one
/// joint table of counts: the cliques of a chordal completion, in a tree.
struct Cliques {
  /// The dimensions of each clique, ascending.
  private(set) var all: [[Int]] = []
  /// The branches of the tree, with the dimensions that both ends share.
  private(set) var branches: [(one: Int, other: Int, shared: [Int])] = []

  /// - Parameters:
  ///   - tables: dimensions that stand in one table together.
  ///   - sizes: how many classes each dimension has; one of a single class tells nothing.
  init(_ tables: [[Int]], sizes: [Int]) {
    var neighbours: [Int: Set<Int>] = [:]
    for table in tables {
      let telling = table.filter { sizes[$0] > 1 }
      for dimension in telling { neighbours[dimension, default: []].formUnion(telling) }
    }
    for dimension in neighbours.keys { neighbours[dimension]?.remove(dimension) }
    complete(neighbours, sizes)
    if all.isEmpty { all = [[]] }
    growTree()
  }

  /// Takes dimensions out one by one, the one with the smallest joint table first.
  private mutating func complete(_ given: [Int: Set<Int>], _ sizes: [Int]) {
    var neighbours = given
    while !neighbours.isEmpty {
      let weights = neighbours.map { dimension, others in
        (others.reduce(Double(sizes[dimension])) { $0 * Double(sizes[$1]) }, dimension)
      }
      guard let next = weights.min(by: <)?.1, let others = neighbours[next] else { return }
      let clique = others.union([next])
      if !all.contains(where: { clique.isSubset(of: $0) }) { all.append(clique.sorted()) }
      for other in others {
        neighbours[other]?.formUnion(others)
        neighbours[other]?.subtract([other, next])
      }
      neighbours[next] = nil
    }
  }

  /// A tree of the cliques in which neighbours share as much as they can (Prim, 1957).
  private mutating func growTree() {
    var waiting = all.indices.dropFirst().map { (clique: $0, nearest: 0, shared: shared(0, $0)) }
    while let next = waiting.indices.max(by: {
      waiting[$0].shared.count < waiting[$1].shared.count
    }) {
      let joined = waiting.remove(at: next)
      branches.append((joined.nearest, joined.clique, joined.shared))
      for place in waiting.indices {
        let shared = shared(joined.clique, waiting[place].clique)
        guard shared.count > waiting[place].shared.count else { continue }
        waiting[place].nearest = joined.clique
        waiting[place].shared = shared
      }
    }
  }

  /// What stands in both, each of which ascends.
  private func shared(_ one: Int, _ other: Int) -> [Int] {
    var (rest, shared) = (all[other][...], [Int]())
    for dimension in all[one] {
      while let first = rest.first, first < dimension { rest.removeFirst() }
      if rest.first == dimension { shared.append(dimension) }
    }
    return shared
  }
}
