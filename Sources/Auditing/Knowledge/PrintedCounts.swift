import Tabulation

/// Every count of every grid, with what is printed of it anywhere.
struct PrintedCounts {
  /// A count, wherever it stands.
  struct Key: Hashable {
    let population: Int
    var coordinates: Coordinates

    /// Mixes the coordinates by itself: quicker than one by one, and as good.
    func hash(into hasher: inout Hasher) {
      var mixed = population
      for place in coordinates { mixed = (mixed &* 1_000_003) ^ Int(place) }
      hasher.combine(mixed)
    }
  }

  /// What is known of one count.
  struct Entry {
    let key: Key
    let origin: Origin
    var value: Int?
    var low = 0
    var high: Int?
    var isContradicted = false

    mutating func add(_ cell: Table.Cell) {
      if let given = cell.value {
        if let value, value != given { isContradicted = true }
        value = given
      }
      low = max(low, cell.range?.low ?? 0)
      if let most = cell.range?.high { high = min(high ?? most, most) }
      if let value, value < low || value > high ?? value { isContradicted = true }
    }
  }

  private(set) var entries: [Entry] = []
  private var places: [Key: Int] = [:]

  init(_ tables: Tabulation, populations: [Int]) {
    for (release, content) in tables.releases.enumerated() {
      for (number, table) in content.tables.enumerated() {
        let listed = Dictionary(uniqueKeysWithValues: table.cells.map { ($0.at, $0) })
        for at in tables.grid(of: table) {
          let key = Key(
            population: populations[release], coordinates: tables.coordinates(of: at, in: table))
          let origin = Origin(release: release, table: number, at: at)
          let place = place(of: key, from: origin)
          if let cell = listed[at] { entries[place].add(cell) }
        }
      }
    }
  }

  subscript(_ key: Key) -> Entry? { places[key].map { entries[$0] } }

  /// Whether a count is printed as two, or as another one than its leaves come to.
  func addUpWrongly(_ dimensions: [Dimension]) -> Bool {
    entries.contains { entry in
      guard !entry.isContradicted, let whole = entry.value else { return entry.isContradicted }
      return dimensions.indices.contains { dimension in
        sum(entry.key, over: dimension, dimensions[dimension]).map { $0 != whole } ?? false
      }
    }
  }

  /// What the leaves of a category come to; nil for a leaf, or where one of them is not printed.
  private func sum(_ key: Key, over place: Int, _ dimension: Dimension) -> Int? {
    let leaves = dimension.categories[Int(key.coordinates[place])].leaves
    guard leaves.count > 1 else { return nil }
    var sum = 0
    for leaf in leaves {
      var part = key
      part.coordinates[place] = Int32(dimension.canonical[1 + leaf])
      guard let value = self[part]?.value else { return nil }
      sum += value
    }
    return sum
  }

  private mutating func place(of key: Key, from origin: Origin) -> Int {
    if let place = places[key] { return place }
    places[key] = entries.count
    entries.append(Entry(key: key, origin: origin))
    return entries.count - 1
  }
}
