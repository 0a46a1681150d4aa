/// Things that are put together step by step (union-find).
struct Partition {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  mutating func join(_ one: Int, _ other: Int) {
    parents[root(one)] = root(other)
  }

  private mutating func root(_ place: Int) -> Int {
    var place = place
    while parents[place] != place {
      parents[place] = parents[parents[place]]
      place = parents[place]
    }
    return place
  }

  /// The class of each thing, numbered from 0 in the order they are met.
  var classes: [Int] {
    var copy = self
    var numbers: [Int: Int] = [:]
    return parents.indices.map { place in
      let root = copy.root(place)
      let number = numbers[root] ?? numbers.count
      numbers[root] = number
      return number
    }
  }
}
