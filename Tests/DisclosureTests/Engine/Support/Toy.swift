import Tabulation

@testable import Auditing

/// A small random publication, and the people it counts.
struct Toy {
  /// For each release, how many people are in each joint leaf.
  var people: [[Int]] = []
  var published: Tabulation
  var truth: Tabulation
  let rules: Rules

  /// - Parameter isWhole: every cell is listed and nothing hidden yet, of enough people.
  init(_ seed: Int, releases: Int = 1, isWhole: Bool = false) throws {
    var random = Seeded(seed)
    rules = Rules(
      threshold: Int.random(in: 2...4, using: &random),
      allowsZeros: Bool.random(using: &random))
    let dimensions = try Self.dimensions(releases, &random)
    published = Tabulation(dimensions: dimensions, releases: [])
    truth = published
    people = Self.people(
      releases, dimensions.reduce(1) { $0 * $1.leafCount }, isWhole ? rules.threshold : 1, &random)
    for release in 0..<releases {
      let tables = (0..<Int.random(in: 1...2, using: &random)).map { number in
        Self.table("t\(number)", dimensions, &random)
      }
      truth.releases.append(Release(id: "r\(release)", tables: tables.map(counted(release))))
    }
    if releases > 1 { truth.links = [link(&random)] }
    published.links = truth.links
    published.releases = truth.releases
    if !isWhole { hide(&random) }
    countEverybody()
  }

  private static func dimensions(
    _ releases: Int, _ random: inout Seeded
  ) throws -> [Dimension] {
    let sizes =
      releases > 1 ? [[2], [3], [2, 2]] : [[3], [2, 2], [3, 2], [2, 2, 2], [4], [3, 3]]
    let roles: [Dimension.Role] = [.both, .key, .attribute]
    return try sizes.randomElement(using: &random)!.enumerated().map { place, size in
      let leaves = (0..<size).map { "\("abc".dropFirst(place).prefix(1))\($0)" }
      let isGrouped = size > 2 && Bool.random(using: &random)
      return try Dimension(
        "d\(place)", leaves: leaves,
        groups: isGrouped ? [("g\(place)", Array(leaves.prefix(2)))] : [],
        role: roles.randomElement(using: &random)!)
    }
  }

  private static func people(
    _ releases: Int, _ leaves: Int, _ least: Int, _ random: inout Seeded
  ) -> [[Int]] {
    let most = releases > 1 ? 4 : leaves > 6 ? 5 : 7
    var now = [Int](repeating: 0, count: leaves)
    for _ in 0..<Int.random(in: least...most, using: &random) {
      now[Int.random(in: 0..<leaves, using: &random)] += 1
    }
    var all = [now]
    while all.count < releases {
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        now[Int.random(in: 0..<leaves, using: &random)] += 1
      }
      all.append(now)
    }
    return all
  }

  private static func table(
    _ id: String, _ dimensions: [Dimension], _ random: inout Seeded
  ) -> Table {
    var sorting = dimensions.indices.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
    if sorting.isEmpty { sorting = [0] }
    var conditions: [Int: Int] = [:]
    for dimension in dimensions.indices
    where !sorting.contains(dimension) && Int.random(in: 0..<3, using: &random) == 0 {
      conditions[dimension] = Int.random(in: 1...dimensions[dimension].leafCount, using: &random)
    }
    return Table(id: id, dimensions: sorting, conditions: conditions, cells: [])
  }

  /// The table with every cell of its grid counted.
  private func counted(_ release: Int) -> (Table) -> Table {
    { table in
      var table = table
      table.cells = truth.grid(of: table).map { at in
        let box = truth.box(truth.coordinates(of: at, in: table))
        return Table.Cell(at: at, value: box.reduce(0) { $0 + people[release][$1] })
      }
      return table
    }
  }

  private func link(_ random: inout Seeded) -> Link {
    let relations: [Link.Relation] = [
      .grows, .none, .turnover(maxIn: 2, maxOut: 1), .turnover(maxIn: nil, maxOut: nil),
      .turnover(maxIn: nil, maxOut: 0),
    ]
    return Link(from: "r0", to: "r1", relation: relations.randomElement(using: &random)!)
  }

  private mutating func countEverybody() {
    for release in published.releases.indices {
      let all = Table(
        id: "all", dimensions: [0],
        cells: [Table.Cell(at: [0], value: people[release].reduce(0, +))])
      published.releases[release].tables.append(all)
      truth.releases[release].tables.append(counted(release)(all))
    }
  }

  /// Hides some cells, says something of some, leaves some out.
  private mutating func hide(_ random: inout Seeded) {
    let share = Int.random(in: 1...9, using: &random)
    for release in published.releases.indices {
      for table in published.releases[release].tables.indices {
        var cells: [Table.Cell] = []
        for var cell in published.releases[release].tables[table].cells {
          let isHidden = Int.random(in: 0..<10, using: &random) < share
          if isHidden, Int.random(in: 0..<5, using: &random) == 0 { continue }
          if isHidden, let value = cell.value {
            cell.value = nil
            if Int.random(in: 0..<6, using: &random) == 0 {
              cell.range = Table.Range(low: max(0, value - 1), high: value + 2)
            }
          }
          cells.append(cell)
        }
        published.releases[release].tables[table].cells = cells
      }
    }
  }
}

extension Tabulation {
  /// The joint leaves of a box, by their places.
  func box(_ coordinates: Coordinates) -> [Int] {
    leaves(
      zip(dimensions, coordinates).map { Set($0.categories[Int($1)].leaves) })
  }

  /// The joint leaves whose place along each dimension is in a set.
  func leaves(_ sets: [Set<Int>]) -> [Int] {
    zip(dimensions, sets).reduce([0]) { places, pair in
      places.flatMap { start in pair.1.sorted().map { start * pair.0.leafCount + $0 } }
    }
  }
}
