import Disclosure

/// What the numbers of people by condition tell together where each condition is told apart by itself:
/// so many have some of them that a few must have them all (0061).
struct SeveralConditions {
  private let threshold: Int

  init(threshold: Int) { self.threshold = threshold }

  /// Whether a figure tells that somebody has several conditions at once, which only a few have.
  ///
  /// - Parameters:
  ///   - figure: its true counts.
  ///   - hidden: its places that are not printed.
  func show(in figure: CountedFigure, hiding hidden: Set<Address>) -> Bool {
    guard let place = figure.layout.conditionsApart else { return false }
    return figure.held.contains { group, held in
      guard !hidden.contains(group), let everybody = figure.counts[group] else { return false }
      let lacking = figure.layout.dimensions[place].leaves.compactMap { condition in
        var coordinates = group.coordinates
        coordinates[place] = .leaf(condition)
        let address = Address(coordinates)
        return hidden.contains(address)
          ? nil : figure.counts[address].map { (condition: condition, people: everybody - $0) }
      }
      return tells(lacking[...], of: [], leaving: everybody, held)
    }
  }

  /// Looks at ever more conditions, as long as somebody must have them all.
  ///
  /// - Parameters:
  ///   - lacking: how many lack each of those that may still be added.
  ///   - conditions: those looked at.
  ///   - fewest: how many must have all of these at least.
  ///   - held: how many have which at once.
  private func tells(
    _ lacking: ArraySlice<(condition: String, people: Int)>, of conditions: Set<String>,
    leaving fewest: Int, _ held: [Set<String>: Int]
  ) -> Bool {
    if conditions.count > 1 {
      let people = held.reduce(0) { $0 + ($1.key.isSuperset(of: conditions) ? $1.value : 0) }
      if people < threshold { return true }
    }
    return lacking.indices.contains { index in
      let next = lacking[index]
      return next.people < fewest
        && tells(
          lacking[(index + 1)...], of: conditions.union([next.condition]),
          leaving: fewest - next.people, held)
    }
  }
}
