import Tabulation

/// The corners of a box around one count: for each dimension that sorts it, its own category and
/// another one. People can move between the corners, up at one corner and down at the next, and
/// nothing that is printed outside changes. So a count among hidden corners with people enough can be
/// more, or less.
struct Corners {
  private let boxes: Boxes
  private let counts: Counts
  private let threshold: Int

  /// One way that people must be able to go: so many out of a leaf, or into it.
  private struct Want {
    let leaf: Coordinates
    /// What the corners that go with the leaf must have, and what the others must.
    let own: Int
    let others: Int
  }

  init(_ counts: Counts, costs: [Double], threshold: Int) {
    self.counts = counts
    self.threshold = threshold
    boxes = Boxes(counts, costs: costs)
  }

  /// Hides the cheapest corners that let a count reach 0 and the threshold; where they are hidden
  /// already, the next cheapest. False where nothing more is hidden.
  func hide(around place: Int, _ hidden: inout [Bool]) -> Bool {
    let count = counts.all[place]
    guard let value = count.value else { return false }
    let leaves = leaves(of: count)
    for isNew in [false, true] {
      var hasMore = false
      for wants in wants(value, leaves) {
        let found = wants.compactMap { want in
          boxes.cheapest(
            around: want.leaf, of: count, hidden,
            Boxes.Demand(own: want.own, others: want.others, isNew: isNew))
        }
        guard let box = found.min(by: { $0.cost < $1.cost }) else { continue }
        for corner in box.corners where !hidden[corner] {
          hidden[corner] = true
          hasMore = true
        }
      }
      if hasMore { return true }
    }
    return false
  }

  /// So many leaves of a group are looked at for room above.
  private static let sight = 8

  /// What must be possible: of each list, one is enough.
  private func wants(_ value: Int, _ leaves: [(at: Coordinates, value: Int)]) -> [[Want]] {
    if value >= threshold {
      return [
        leaves.prefix(Self.sight).map { Want(leaf: $0.at, own: threshold, others: 0) },
        leaves.prefix(Self.sight).map { Want(leaf: $0.at, own: 0, others: threshold) },
      ]
    }
    let more = value == 0 ? 1 : threshold - value
    let down = leaves.filter { $0.value > 0 }.map { [Want(leaf: $0.at, own: $0.value, others: 0)] }
    return down + [leaves.prefix(Self.sight).map { Want(leaf: $0.at, own: 0, others: more) }]
  }

  /// The leaves that a count is made of, where the tables count them, those with most people first.
  private func leaves(of count: Count) -> [(at: Coordinates, value: Int)] {
    var all = [count.coordinates]
    for (dimension, category) in count.coordinates.enumerated() where category != 0 {
      let leaves = counts.tables.dimensions[dimension].categories[Int(category)].leaves
      all = all.flatMap { at in
        leaves.map { leaf in
          var at = at
          at[dimension] = Int32(leaf + 1)
          return at
        }
      }
    }
    return all.compactMap { at in
      counts[count.population, at].flatMap { counts.all[$0].value }.map { (at, $0) }
    }.sorted { $0.value > $1.value }
  }
}
