import Disclosure
import Tabulation

@testable import Auditing

/// A few people who did some acts each, counted by one or two dimensions.
struct ToyActs {
  /// For each person, their acts in each joint leaf.
  let people: [[Int]]
  /// The true counts, with those behind them.
  let truth: Tabulation
  let rules: DisclosureRules

  init(_ seed: Int) throws {
    var random = Seeded(seed)
    let sizes = [[2], [3], [4], [2, 2], [3, 2]].randomElement(using: &random)!
    let roles: [Dimension.Role] = [.act, .key, .attribute]
    let dimensions = try sizes.enumerated().map { place, size in
      try Dimension(
        "d\(place)", leaves: (0..<size).map { "\("ab".dropFirst(place).prefix(1))\($0)" },
        role: roles.randomElement(using: &random)!)
    }
    rules = DisclosureRules(
      threshold: Int.random(in: 2...3, using: &random),
      zeros: Bool.random(using: &random) ? .allow : .protect)!
    people = Self.people(sizes.reduce(1, *), &random)
    var tables = Tabulation(dimensions: dimensions, releases: [])
    tables.releases = [
      Release(id: "r", tables: [Self.table("acts", Array(dimensions.indices), people, tables)])
    ]
    truth = tables
  }

  private static func people(_ leaves: Int, _ random: inout Seeded) -> [[Int]] {
    (0..<Int.random(in: 3...5, using: &random)).map { _ in
      var acts = [Int](repeating: 0, count: leaves)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        acts[Int.random(in: 0..<leaves, using: &random)] += 1
      }
      return acts
    }
  }

  private static func table(
    _ id: String, _ dimensions: [Int], _ people: [[Int]], _ tables: Tabulation
  ) -> Table {
    var table = Table(id: id, dimensions: dimensions, unit: .acts, cells: [])
    table.cells = tables.grid(of: table).map { at in
      let box = tables.box(tables.coordinates(of: at, in: table))
      let acts = people.map { person in box.reduce(0) { $0 + person[$1] } }.filter { $0 > 0 }
      let count = acts.reduce(0, +)
      var cell = Table.Cell(at: at, value: count)
      cell.contributors = Table.Contributors(people: acts.count, largest: acts, of: count)
      return cell
    }
    return table
  }

  /// The acts of each person who did any in a box.
  func acts(in box: [Int]) -> [Int] {
    people.map { person in box.reduce(0) { $0 + person[$1] } }.filter { $0 > 0 }
  }

  /// All joint counts of acts that fit printed tables, where everything together is printed.
  func worlds(fitting printed: Tabulation) -> [[Int]]? {
    let table = printed.releases[0].tables[0]
    let cells = table.cells.map {
      (printed.box(printed.coordinates(of: $0.at, in: table)), $0.value)
    }
    guard let all = table.cells.first(where: { $0.at.allSatisfy { $0 == 0 } })?.value else {
      return nil
    }
    return Self.all(all, in: people[0].count).filter { counts in
      cells.allSatisfy { box, value in
        value == nil || value == box.reduce(0) { $0 + counts[$1] }
      }
    }
  }

  private static func all(_ acts: Int, in leaves: Int) -> [[Int]] {
    guard leaves > 1 else { return [[acts]] }
    return (0...acts).flatMap { first in all(acts - first, in: leaves - 1).map { [first] + $0 } }
  }
}
