import Tabulation

@testable import Auditing

/// Everything a reader may believe about a toy, found by trying all counts there are.
struct Enumeration {
  private let toy: Toy
  /// All joint counts, release by release, that fit what is printed.
  private var worlds: [[[Int]]] = []
  private let coordinates: [[Coordinates]]

  /// - Parameter published: what is printed instead of what the toy prints.
  init(_ toy: Toy, published: Tabulation? = nil) {
    var toy = toy
    if let published { toy.published = published }
    self.toy = toy
    let tables = toy.published
    coordinates = tables.releases.map { release in
      release.tables.flatMap { table in
        tables.grid(of: table).map { tables.coordinates(of: $0, in: table) }
      }
    }
    let alone = tables.releases.indices.map(fitting)
    worlds = alone[0].map { [$0] }
    for next in alone.dropFirst() {
      worlds = worlds.flatMap { world in
        next.filter { fits(world[0], $0) }.map { world + [$0] }
      }
    }
  }

  /// What the file format calls an exposure, found without any shortcut.
  func exposures(knowingTruth: Bool) -> Set<Exposure> {
    var found: Set<Exposure> = []
    for release in toy.published.releases.indices {
      var seen: Set<Coordinates> = []
      for (number, table) in toy.published.releases[release].tables.enumerated() {
        for at in toy.published.grid(of: table) {
          let place = toy.published.coordinates(of: at, in: table)
          guard seen.insert(place).inserted else { continue }
          for (kind, range) in exposures(release, place, knowingTruth) {
            found.insert(
              Exposure(
                kind: kind, release: release, table: number, at: at, low: range.lowerBound,
                high: range.upperBound))
          }
        }
        found.formUnion(remainders(release, number))
      }
    }
    return found
  }

  /// What someone who is counted learns of the first release, place by place.
  func insiders() -> Set<Exposure> {
    let hidden = hiddenCells(0)
    var found: Set<Exposure> = []
    let least = toy.rules.allowsZeros ? 1 : 0
    let sensitive = least..<toy.rules.threshold
    for (table, at, box) in hidden where sensitive.contains(sum(toy.people[0], box)) {
      let homes = Set(hidden.map(\.box).filter { $0 != box }.flatMap(\.self))
      for home in homes {
        let values = Set(worlds.filter { $0[0][home] > 0 }.map { sum($0[0], box) })
        guard let value = values.first, values.count == 1, sensitive.contains(value) else {
          continue
        }
        found.insert(
          Exposure(kind: .insider, release: 0, table: table, at: at, low: value, high: value))
      }
    }
    return found
  }

  private func hiddenCells(_ release: Int) -> [(table: Int, at: [Int], box: [Int])] {
    var seen: Set<Coordinates> = []
    var hidden: [(Int, [Int], [Int])] = []
    for (number, table) in toy.published.releases[release].tables.enumerated() {
      for at in toy.published.grid(of: table) {
        let place = toy.published.coordinates(of: at, in: table)
        guard seen.insert(place).inserted, printed(release, place) == nil else { continue }
        hidden.append((number, at, toy.published.box(place)))
      }
    }
    return hidden
  }

  private func exposures(
    _ release: Int, _ place: Coordinates, _ knowingTruth: Bool
  ) -> [(Exposure.Kind, ClosedRange<Int>)] {
    let k = toy.rules.threshold
    let range = self.range(release, toy.published.box(place))
    var found: [(Exposure.Kind, ClosedRange<Int>)] = []
    let truth = sum(toy.people[release], toy.published.box(place))
    if printed(release, place) != nil {
      if (1..<k).contains(truth) || (truth == 0 && !toy.rules.allowsZeros) {
        found.append((.small, range))
      }
    } else if let kind = cellKind(range, knowingTruth ? truth : nil) {
      found.append((kind, range))
    }
    found += complements(release, place)
    if release == 1, toy.published.links[0].relation != .none, coordinates[0].contains(place) {
      let changes = worlds.map {
        sum($0[1], toy.published.box(place)) - sum($0[0], toy.published.box(place))
      }
      let low = changes.min()!
      let high = changes.max()!
      if low >= 1 && high < k || high <= -1 && low > -k { found.append((.difference, low...high)) }
    }
    return found
  }

  private func cellKind(_ range: ClosedRange<Int>, _ truth: Int?) -> Exposure.Kind? {
    let k = toy.rules.threshold
    let low = range.lowerBound
    let high = range.upperBound
    if low == high, low < k, low > 0 || !toy.rules.allowsZeros { return .exact }
    if 1 <= low, low < high, high <= k - 1 { return .certain }
    let isSmall = truth.map { (1..<k).contains($0) } ?? (high >= 1 && low <= k - 1)
    if isSmall, low >= 1 { return .existence }
    if isSmall, high - low < k { return .narrow }
    return nil
  }

  private func complements(
    _ release: Int, _ place: Coordinates
  ) -> [(Exposure.Kind, ClosedRange<Int>)] {
    let tables = toy.published
    var found: [(Exposure.Kind, ClosedRange<Int>)] = []
    for (number, dimension) in tables.dimensions.enumerated() where place[number] != 0 {
      let own = dimension.categories[Int(place[number])].leaves
      for wider in dimension.categories.indices
      where Set(own).isStrictSubset(of: dimension.categories[wider].leaves) {
        var margin = place
        margin[number] = Int32(wider)
        guard dimension.canonical[wider] == wider else { continue }
        let isListed = coordinates[release].contains(margin)
        let rest = dimension.categories[wider].leaves.filter { !own.contains($0) }
        var sets = zip(tables.dimensions, place).map { Set($0.categories[Int($1)].leaves) }
        sets[number] = Set(rest)
        let range = self.range(release, tables.leaves(sets))
        let isSmall = range.lowerBound >= 1 && range.upperBound < toy.rules.threshold
        if isListed, isSmall, !isCell(release, place, number, rest) {
          found.append((.complement, range))
        }
        let holder = self.range(release, tables.box(margin))
        if dimension.role != .key, range.upperBound == 0, holder.upperBound >= 1 {
          found.append((.group, range))
        }
      }
    }
    return found
  }

  private func isCell(
    _ release: Int, _ place: Coordinates, _ dimension: Int, _ leaves: [Int]
  ) -> Bool {
    let categories = toy.published.dimensions[dimension].categories
    guard let other = categories.firstIndex(where: { $0.leaves == leaves }) else { return false }
    var cell = place
    cell[dimension] = Int32(other)
    return coordinates[release].contains(cell)
  }

  private func remainders(_ release: Int, _ number: Int) -> [Exposure] {
    let table = toy.published.releases[release].tables[number]
    var found: [Exposure] = []
    for (column, dimension) in table.dimensions.enumerated() {
      let categories = toy.published.dimensions[dimension].categories
      for line in toy.published.grid(of: table) where line[column] == 0 {
        let listed = table.cells.map(\.at).filter { at in
          at[column] != 0
            && at.indices.allSatisfy { $0 == column || at[$0] == line[$0] }
        }
        let covered = Set(listed.flatMap { categories[$0[column]].leaves })
        let rest = categories[0].leaves.filter { !covered.contains($0) }
        let place = toy.published.coordinates(of: line, in: table)
        guard !listed.isEmpty, !rest.isEmpty, !isCell(release, place, dimension, rest) else {
          continue
        }
        var sets = zip(toy.published.dimensions, place)
          .map { Set($0.categories[Int($1)].leaves) }
        sets[dimension] = Set(rest)
        let range = self.range(release, toy.published.leaves(sets))
        guard range.lowerBound >= 1, range.upperBound < toy.rules.threshold else { continue }
        found.append(
          Exposure(
            kind: .complement, release: release, table: number, at: line, low: range.lowerBound,
            high: range.upperBound))
      }
    }
    return found
  }

  private func range(_ release: Int, _ leaves: [Int]) -> ClosedRange<Int> {
    let values = worlds.map { sum($0[release], leaves) }
    return values.min()!...values.max()!
  }

  private func sum(_ counts: [Int], _ leaves: [Int]) -> Int { leaves.reduce(0) { $0 + counts[$1] } }

  private func printed(_ release: Int, _ place: Coordinates) -> Int? {
    for table in toy.published.releases[release].tables {
      for cell in table.cells where toy.published.coordinates(of: cell.at, in: table) == place {
        if let value = cell.value { return value }
      }
    }
    return nil
  }

  private func fits(_ before: [Int], _ after: [Int]) -> Bool {
    let came = zip(before, after).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    let left = zip(before, after).reduce(0) { $0 + max(0, $1.0 - $1.1) }
    switch toy.published.links[0].relation {
    case .none: return true
    case .same: return before == after
    case .grows: return left == 0
    case .turnover(let most, let mostOut): return came <= most ?? came && left <= mostOut ?? left
    }
  }

  /// Every table of as many people that fits one release by itself.
  private func fitting(_ release: Int) -> [[Int]] {
    let tables = toy.published.releases[release].tables
    let people = toy.people[release].reduce(0, +)
    let known = tables.flatMap { table in
      table.cells.map { (toy.published.box(toy.published.coordinates(of: $0.at, in: table)), $0) }
    }
    return Self.all(people, in: toy.people[release].count).filter { counts in
      known.allSatisfy { box, cell in
        let value = sum(counts, box)
        if let printed = cell.value, printed != value { return false }
        guard let range = cell.range else { return true }
        return range.low <= value && value <= range.high ?? value
      }
    }
  }

  private static func all(_ people: Int, in leaves: Int) -> [[Int]] {
    guard leaves > 1 else { return [[people]] }
    return (0...people).flatMap { first in
      all(people - first, in: leaves - 1).map { [first] + $0 }
    }
  }
}
