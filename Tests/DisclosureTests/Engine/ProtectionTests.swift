import Tabulation
import Testing

@testable import Auditing
@testable import Disclosure

struct `Protected tables` {
  @Test(arguments: 0..<25)
  func `give nothing away, whatever counts are tried`(block: Int) throws {
    for seed in block * 20..<block * 20 + 20 {
      let toy = try Toy(30_000 + seed, isWhole: true)
      let made = try protected(toy)
      let found = Enumeration(toy, published: made.tables).exposures(knowingTruth: true)
      #expect(found.isEmpty, "seed \(seed): \(found)")
    }
  }

  @Test(arguments: 0..<20)
  func `hide no more than the best of all choices`(block: Int) throws {
    for seed in block * 5..<block * 5 + 5 {
      let toy = try Toy(40_000 + seed, isWhole: true)
      let counts = Choices(toy)
      guard counts.free.count <= 9 else { continue }
      let made = try protected(toy)
      guard made.isOptimal else { continue }
      let best = try #require(counts.best)
      #expect([made.loss.people, made.loss.counts] == best, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<20)
  func `of two releases give nothing away or are refused`(block: Int) throws {
    for seed in block * 20..<block * 20 + 20 {
      let toy = try Toy(50_000 + seed, releases: 2, isWhole: true)
      do {
        let made = try protected(toy)
        let found = Enumeration(toy, published: made.tables).exposures(knowingTruth: true)
        #expect(found.isEmpty, "seed \(seed): \(found)")
      } catch is DisclosureRefusal {
        let all = Choices(toy).free
        let nothing = Choices(toy).printed(hiding: Set(all.indices))
        #expect(
          !Enumeration(toy, published: nothing).exposures(knowingTruth: true).isEmpty,
          "seed \(seed)")
      }
    }
  }

  private func protected(_ toy: Toy) throws -> ProtectedTables {
    let rules = try #require(
      DisclosureRules(
        threshold: toy.rules.threshold, zeros: toy.rules.allowsZeros ? .allow : .protect))
    return try toy.truth.protected(
      by: rules, effort: .seconds(20), until: .now + .seconds(60))
  }
}

/// All ways of hiding the counts of a toy.
private struct Choices {
  private let toy: Toy
  /// What may be hidden: a release, coordinates, and the people there.
  private(set) var free: [(release: Int, coordinates: Coordinates, people: Int)] = []

  init(_ toy: Toy) {
    self.toy = toy
    for (release, content) in toy.truth.releases.enumerated() {
      for table in content.tables {
        for cell in table.cells {
          let coordinates = toy.truth.coordinates(of: cell.at, in: table)
          let isKnown = free.contains { $0.release == release && $0.coordinates == coordinates }
          if isKnown || coordinates.allSatisfy({ $0 == 0 }) { continue }
          free.append((release, coordinates, cell.value ?? 0))
        }
      }
    }
  }

  /// The people and counts hidden by the cheapest safe choice.
  var best: [Int]? {
    let sensitive = Set(free.indices.filter { toy.rules.isSensitive(free[$0].people) })
    let choices = (0..<(1 << free.count)).map { bits in
      Set(free.indices.filter { bits >> $0 & 1 == 1 })
    }
    let costs = choices.filter { sensitive.isSubset(of: $0) }
      .map { ($0.reduce(0) { $0 + free[$1].people }, $0.count, $0) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    let first = costs.first { _, _, choice in
      Enumeration(toy, published: printed(hiding: choice)).exposures(knowingTruth: true).isEmpty
    }
    return first.map { [$0.0, $0.1] }
  }

  func printed(hiding choice: Set<Int>) -> Tabulation {
    var tables = toy.truth
    for release in tables.releases.indices {
      for table in tables.releases[release].tables.indices {
        for cell in tables.releases[release].tables[table].cells.indices {
          let content = tables.releases[release].tables[table]
          let coordinates = tables.coordinates(of: content.cells[cell].at, in: content)
          let place = free.firstIndex { $0.release == release && $0.coordinates == coordinates }
          guard let place, choice.contains(place) else { continue }
          tables.releases[release].tables[table].cells[cell].value = nil
        }
      }
    }
    return tables
  }
}
