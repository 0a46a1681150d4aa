import Disclosure
import Testing

/// What a reader learns of those who are not in a category, where people may be in several.
struct `A reader who counts the others` {
  @Test(arguments: 0..<400)
  func `finds no small group outside a category`(seed: Int) throws {
    var random = Seeded(3_000 + seed)
    let k = Int.random(in: 2...6, using: &random)
    let zeros = Bool.random(using: &random) ? ZeroPolicy.allow : .protect
    let table = PublishableTable(
      try CountTable(id: "t", dimensions: [uses], people: self.people(&random).map { [$0] }),
      threshold: try threshold(k), zeros: zeros)
    guard let total = table.total?.people else { return }
    for people in table.printed.dropLast().compactMap(\.self) {
      #expect(!(1..<k).contains(total - people))
      if zeros == .protect { #expect(people != total) }
    }
  }

  @Test(arguments: 0..<400)
  func `finds none in a grid, alone or in a sum of rows`(seed: Int) throws {
    var random = Seeded(4_000 + seed)
    let k = Int.random(in: 2...6, using: &random)
    let rows = ["a", "b", "c"]
    var people: [[Set<String>]] = []
    for uses in self.people(&random) {
      people.append([[rows.randomElement(using: &random) ?? "a"], uses])
    }
    let table = PublishableTable(
      try CountTable(
        id: "t", dimensions: [TableDimension("row", leaves: rows), uses], people: people),
      threshold: try threshold(k), zeros: .allow)
    for use in uses.leaves {
      var left = table.others([.total, .leaf(use)])
      for row in rows {
        guard let others = table.others([.leaf(row), .leaf(use)]) else { continue }
        #expect(!(1..<k).contains(others))
        left = left.map { $0 - others }
      }
      if let left { #expect(!(1..<k).contains(left)) }
    }
  }

  @Test(arguments: 0..<400)
  func `finds none outside two categories at once`(seed: Int) throws {
    var random = Seeded(5_000 + seed)
    let k = Int.random(in: 2...6, using: &random)
    let places = try TableDimension("place", leaves: ["p", "q"], membership: .anyNumber)
    var people: [[Set<String>]] = []
    for uses in self.people(&random) {
      people.append([Set(["p", "q"].filter { _ in Bool.random(using: &random) }), uses])
    }
    let table = PublishableTable(
      try CountTable(id: "t", dimensions: [places, uses], people: people),
      threshold: try threshold(k), zeros: .allow)
    for use in uses.leaves {
      for place in places.leaves {
        guard let both = table.others([.leaf(place), .leaf(use)]),
          let all = table.others([.total, .leaf(use)])
        else { continue }
        #expect(!(1..<k).contains(both))
        #expect(!(1..<k).contains(all - both))
      }
    }
  }

  private let uses: TableDimension

  init() throws {
    uses = try TableDimension("used", leaves: ["x", "y", "z"], membership: .anyNumber)
  }

  /// What each of some people used: `x` nearly always, `z` seldom.
  private func people(_ random: inout Seeded) -> [Set<String>] {
    (0..<Int.random(in: 1...45, using: &random)).map { _ in
      Set(
        zip(["x", "y", "z"], [9, 5, 2]).filter { Int.random(in: 0..<10, using: &random) < $1 }
          .map(\.0))
    }
  }
}

extension PublishableTable {
  /// The people of the cell's base who are not in its last category; nil unless both are printed.
  fileprivate func others(_ address: Address) -> Int? {
    let base = Address(address.coordinates.dropLast() + [.total])
    guard let all = self[base].people, let those = self[address].people else { return nil }
    return all - those
  }
}
