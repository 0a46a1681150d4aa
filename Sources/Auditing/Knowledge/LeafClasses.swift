import Tabulation

/// Leaves merged that no cell of a society tells apart, dimension by dimension.
struct LeafClasses {
  /// For each dimension, the class of each leaf.
  private let classes: [[Int]]
  /// For each dimension, how many classes there are.
  let counts: [Int]

  init(_ tables: Tabulation, _ keys: some Sequence<PrintedCounts.Key>) {
    var used = tables.dimensions.map { _ in Set<Int>() }
    for key in keys {
      for (dimension, place) in key.coordinates.enumerated() where place != 0 {
        used[dimension].insert(Int(place))
      }
    }
    classes = zip(tables.dimensions, used).map { dimension, categories in
      var signatures = [[Int]](repeating: [], count: dimension.leafCount)
      for category in categories.sorted() {
        for leaf in dimension.categories[category].leaves { signatures[leaf].append(category) }
      }
      var numbers: [[Int]: Int] = [:]
      return signatures.map { signature in
        let number = numbers[signature] ?? numbers.count
        numbers[signature] = number
        return number
      }
    }
    counts = classes.map { ($0.max() ?? 0) + 1 }
  }

  /// The classes of some leaves, which no cell splits.
  func classes(of leaves: [Int], dimension: Int) -> [Int] {
    Set(leaves.map { classes[dimension][$0] }).sorted()
  }
}
