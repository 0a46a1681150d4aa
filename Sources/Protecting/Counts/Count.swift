import Tabulation

/// One number that may be printed, wherever it stands.
struct Count {
  /// What may be done with it.
  enum Standing {
    /// It may be printed or hidden.
    case free
    /// It is printed already, or everybody knows it.
    case printed
    /// It must not be printed.
    case hidden
  }

  let population: Int
  let coordinates: Coordinates
  /// The true count; nil where only what was printed earlier is known.
  var value: Int?
  var low = 0
  var high: Int?
  var standing = Standing.free
  /// Whether it stands anywhere in what goes out.
  var isShown = false

  var people: Double { Double(value ?? 0) }
}

/// The distinct counts of a tabulation, and which stand in each cell.
struct Counts {
  private struct Key: Hashable {
    let population: Int
    let coordinates: Coordinates
    /// Mixes the coordinates by itself: quicker than one by one, and as good.
    func hash(into hasher: inout Hasher) { hasher.combine(mixed) }

    private var mixed: Int {
      var mixed = population
      for place in coordinates { mixed = (mixed &* 1_000_003) ^ Int(place) }
      return mixed
    }
  }

  let tables: Tabulation
  let populations: [Int]
  private(set) var all: [Count] = []
  private var places: [Key: Int] = [:]

  /// - Parameters:
  ///   - tables: true counts, and what was printed earlier.
  ///   - published: the places of the releases that are out already.
  init(_ tables: Tabulation, published: Set<Int>) {
    self.tables = tables
    populations = Self.populations(tables)
    for (release, content) in tables.releases.enumerated() {
      for table in content.tables {
        let listed = Dictionary(uniqueKeysWithValues: table.cells.map { ($0.at, $0) })
        for at in tables.grid(of: table) {
          add(
            listed[at], populations[release], tables.coordinates(of: at, in: table),
            isPublished: published.contains(release))
        }
      }
    }
    complete()
  }

  private static func populations(_ tables: Tabulation) -> [Int] {
    var populations = Array(tables.releases.indices)
    for link in tables.links where link.relation == .same {
      let one = tables.releases.firstIndex { $0.id == link.from }
      let other = tables.releases.firstIndex { $0.id == link.to }
      guard let one, let other else { continue }
      let merged = populations[other]
      for release in populations.indices where populations[release] == merged {
        populations[release] = populations[one]
      }
    }
    return populations
  }

  subscript(_ population: Int, _ coordinates: Coordinates) -> Int? {
    places[Key(population: population, coordinates: coordinates)]
  }

  private mutating func add(
    _ cell: Table.Cell?, _ population: Int, _ coordinates: Coordinates, isPublished: Bool
  ) {
    let key = Key(population: population, coordinates: coordinates)
    let place = places[key] ?? all.count
    if place == all.count {
      places[key] = place
      all.append(Count(population: population, coordinates: coordinates))
      if cell?.value == nil { all[place].standing = .hidden }
    }
    guard let cell else { return }
    all[place].low = max(all[place].low, cell.range?.low ?? 0)
    if let most = cell.range?.high { all[place].high = min(all[place].high ?? most, most) }
    guard let value = cell.value else { return }
    all[place].value = value
    if cell.reach == .shown { all[place].isShown = true }
    if isPublished {
      all[place].standing = .printed
    } else if cell.reach == .kept {
      all[place].standing = .hidden
    } else if all[place].standing == .hidden, !isPublished {
      all[place].standing = .free
    }
  }

  /// Works out hidden counts that are sums of leaves whose counts are all known.
  private mutating func complete() {
    for place in all.indices where all[place].value == nil {
      all[place].value = sum(all[place].coordinates, all[place].population, from: 0)
    }
  }

  private func sum(_ coordinates: Coordinates, _ population: Int, from start: Int) -> Int? {
    for dimension in start..<coordinates.count where coordinates[dimension] != 0 {
      let category = tables.dimensions[dimension].categories[Int(coordinates[dimension])]
      if category.leaves.count > 1 {
        return sum(of: category.leaves, dimension, coordinates, population)
      }
    }
    if let value = self[population, coordinates].flatMap({ all[$0].value }) { return value }
    for dimension in start..<coordinates.count where coordinates[dimension] == 0 {
      let leaves = Array(0..<tables.dimensions[dimension].leafCount)
      var first = coordinates
      first[dimension] = 1
      guard self[population, first] != nil else { continue }
      return sum(of: leaves, dimension, coordinates, population)
    }
    return nil
  }

  private func sum(
    of leaves: [Int], _ dimension: Int, _ coordinates: Coordinates, _ population: Int
  ) -> Int? {
    var total = 0
    for leaf in leaves {
      var part = coordinates
      part[dimension] = Int32(leaf + 1)
      guard let value = sum(part, population, from: dimension + 1) else { return nil }
      total += value
    }
    return total
  }

  /// The counts at these places: release, table and the categories, as numbers.
  func places(_ cells: [[Int]]) -> Set<Int> {
    Set(
      cells.compactMap { cell in
        let table = tables.releases[cell[0]].tables[cell[1]]
        return self[populations[cell[0]], tables.coordinates(of: Array(cell[2...]), in: table)]
      })
  }

  mutating func set(_ place: Int, _ standing: Count.Standing) { all[place].standing = standing }
}
