import Tabulation

/// For each category of a dimension, the wider ones that hold it, and what each has beside it.
struct Nesting {
  /// A category that holds another.
  struct Margin {
    let place: Int
    /// The category that is all the rest of it, if there is one.
    let rest: Int?
  }

  /// For each category, the wider ones.
  let margins: [[Margin]]

  init(_ dimension: Dimension) {
    var holding = [[Int]](repeating: [], count: dimension.leafCount)
    for (place, category) in dimension.categories.enumerated()
    where dimension.canonical[place] == place {
      for leaf in category.leaves { holding[leaf].append(place) }
    }
    margins = dimension.categories.indices.map { place in
      Self.wider(place, dimension, holding).map { wider in
        Margin(place: wider, rest: Self.rest(place, wider, dimension, holding))
      }
    }
  }

  private static func wider(_ place: Int, _ dimension: Dimension, _ holding: [[Int]]) -> [Int] {
    let own = dimension.categories[place].leaves
    guard own.count < dimension.leafCount else { return [] }
    return holding[own[0]].filter { wider in
      let leaves = dimension.categories[wider].leaves
      return leaves.count > own.count
        && (leaves.count == dimension.leafCount || Set(leaves).isSuperset(of: own))
    }
  }

  private static func rest(
    _ place: Int, _ wider: Int, _ dimension: Dimension, _ holding: [[Int]]
  ) -> Int? {
    let own = dimension.categories[place].leaves
    let all = dimension.categories[wider].leaves
    // Both lists ascend: the first leaf that is not in both is the first of the rest.
    let shared = zip(all, own).prefix { $0 == $1 }.count
    let wanted = all.count - own.count
    let near = holding[all[shared]].filter { dimension.categories[$0].leaves.count == wanted }
    guard !near.isEmpty else { return nil }
    let within = Set(own)
    let rest = all.filter { !within.contains($0) }
    return near.first { dimension.categories[$0].leaves == rest }
  }
}
