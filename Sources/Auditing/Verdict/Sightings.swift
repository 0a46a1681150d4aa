/// Whole counts that fit, kept to tell what may be at the same time: for each home, in which of them
/// someone is there.
struct Sightings {
  private(set) var tables: [[Int]] = []
  /// Homes where nobody can be.
  var vacant: Set<Int> = []
  private let homes: [[Int32]]
  /// For each home, a bit for each table.
  private var occupied: [[UInt64]]

  /// So many tables are kept.
  private static let most = 512
  static let words = most / 64

  /// - Parameter homes: everywhere a person can stand, one unknown of each clique.
  init(_ homes: [[Int32]]) {
    self.homes = homes
    occupied = homes.map { _ in [UInt64](repeating: 0, count: Self.words) }
  }

  /// Keeps a table; the last of too many gives way to it.
  mutating func add(_ counts: [Int]) {
    if tables.count == Self.most { tables.removeLast() }
    let word = tables.count / 64
    let bit = UInt64(1) << (tables.count % 64)
    tables.append(counts)
    for (home, unknowns) in homes.enumerated() {
      let isOccupied = unknowns.allSatisfy { counts[Int($0)] > 0 }
      occupied[home][word] = isOccupied ? occupied[home][word] | bit : occupied[home][word] & ~bit
    }
  }

  /// The tables in which someone is in a home.
  func tables(at home: Int) -> [UInt64] { occupied[home] }
}

/// What one amount comes to in all tables kept until now.
struct Values {
  /// For each value, the tables that have it, a bit for each.
  private var values: [(value: Int, tables: [UInt64])] = []

  init(_ amount: Amount, _ sightings: Sightings) {
    for (number, counts) in sightings.tables.enumerated() {
      let value = amount.value(in: counts)
      let place = values.firstIndex { $0.value == value } ?? values.count
      if place == values.count {
        values.append((value, [UInt64](repeating: 0, count: Sightings.words)))
      }
      values[place].tables[number / 64] |= 1 << (number % 64)
    }
  }

  /// The values that the amount takes in some of the tables: none, one, or two for any more.
  func among(_ tables: [UInt64]) -> [Int] {
    var found: [Int] = []
    for (value, own) in values where zip(own, tables).contains(where: { $0 & $1 != 0 }) {
      found.append(value)
      if found.count == 2 { return found }
    }
    return found
  }
}
