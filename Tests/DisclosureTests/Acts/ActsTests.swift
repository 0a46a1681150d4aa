import Disclosure
import Tabulation
import Testing

@testable import Auditing

struct `Counts of acts` {
  private var later: ContinuousClock.Instant { .now + .seconds(60) }

  @Test(arguments: 0..<8)
  func `are hidden so that no sum a reader works out is of too few people`(block: Int) throws {
    for seed in block * 20..<block * 20 + 20 {
      let toy = try ToyActs(seed)
      let printed = try toy.truth.protected(by: toy.rules, until: later).tables
      guard let worlds = toy.worlds(fitting: printed) else { continue }
      for set in 1..<(1 << toy.people[0].count) {
        let box = toy.people[0].indices.filter { set >> $0 & 1 == 1 }
        let sums = Set(worlds.map { world in box.reduce(0) { $0 + world[$1] } })
        guard sums.count == 1, sums != [0] else { continue }
        #expect(toy.acts(in: box).count >= toy.rules.threshold, "toy \(seed), leaves \(box)")
      }
    }
  }

  @Test(arguments: 0..<8)
  func `leave open what whoever did most has done`(block: Int) throws {
    for seed in block * 20..<block * 20 + 20 {
      let toy = try ToyActs(1_000 + seed)
      let printed = try toy.truth.protected(by: toy.rules, until: later).tables
      let table = printed.releases[0].tables[0]
      for cell in table.cells {
        let box = printed.box(printed.coordinates(of: cell.at, in: table))
        let acts = toy.acts(in: box).sorted(by: >)
        let first = acts.first ?? 0
        let two = acts.prefix(2).reduce(0, +)
        let isFine = { (all: Int) in 100 * first <= 85 * all && 100 * two <= 90 * all }
        if let value = cell.value {
          #expect(isFine(value), "toy \(seed), \(cell.at)")
        } else if let worlds = toy.worlds(fitting: printed), !acts.isEmpty {
          let most = worlds.map { world in box.reduce(0) { $0 + world[$1] } }.max() ?? 0
          #expect(acts.count >= toy.rules.threshold && isFine(acts.reduce(0, +)) || isFine(most))
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func `are known to the reader as far as trying all counts tells`(block: Int) throws {
    for seed in block * 20..<block * 20 + 20 {
      let toy = try ToyActs(2_000 + seed)
      var random = Seeded(seed)
      var printed = toy.truth
      for place in printed.releases[0].tables[0].cells.indices.dropFirst()
      where Bool.random(using: &random) {
        printed.releases[0].tables[0].cells[place].value = nil
      }
      let outcome = try ActsAudit(
        of: printed, rules: Rules(threshold: 2, allowsZeros: true),
        shares: Dominance(largest: 85, twoLargest: 90)
      ).outcome(until: later)
      let worlds = try #require(toy.worlds(fitting: printed))
      for (coordinates, range) in outcome.ranges[0] {
        let values = worlds.map { world in
          printed.box(coordinates).reduce(0) { $0 + world[$1] }
        }
        #expect(values.min() == range.lowerBound, "toy \(seed)")
        #expect(values.max() == range.upperBound, "toy \(seed)")
      }
    }
  }
}

struct `One who does nearly everything` {
  private let rules = DisclosureRules(threshold: 3, zeros: .allow)!
  private var later: ContinuousClock.Instant { .now + .seconds(60) }

  private func entries(_ months: [(value: Int?, people: Int, largest: [Int])]) throws -> Tabulation
  {
    let names = months.indices.map { "m\($0)" }
    let month = try Dimension("month", leaves: names, role: .act)
    var cells = months.enumerated().map { place, month in
      var cell = Table.Cell(at: [place + 1], value: month.value)
      cell.contributors = month.value.flatMap {
        Table.Contributors(people: month.people, largest: month.largest, of: $0)
      }
      return cell
    }
    let all = months.compactMap(\.value).reduce(0, +)
    var total = Table.Cell(at: [0], value: all)
    total.contributors = Table.Contributors(people: 12, largest: [30, 10], of: all)
    cells.append(total)
    return Tabulation(
      dimensions: [month],
      releases: [
        Release(
          id: "r", tables: [Table(id: "entries", dimensions: [0], unit: .acts, cells: cells)])
      ])
  }

  @Test func `is hidden with others, though many did a little`() throws {
    let true_ = try entries([(33, 4, [30, 1]), (40, 10, [6, 5]), (60, 12, [9, 8])])
    let made = try true_.protected(by: rules, until: later)
    let values = made.tables.releases[0].tables[0].cells.map(\.value)
    #expect(values == [nil, nil, 60, 133])
    #expect(made.hiddenActs == 2)
    #expect(made.tables.releases[0].tables[0].cells.allSatisfy { $0.contributors == nil })
  }

  @Test func `is named by the audit where the number is printed`() throws {
    let true_ = try entries([(33, 4, [30, 1]), (40, 10, [6, 5]), (60, 12, [9, 8])])
    guard case .exposed(let findings) = try true_.audited(by: rules, truth: true_, until: later)
    else { return #expect(Bool(false), "nothing was found") }
    #expect(findings.contains { $0.kind == .dominance && $0.at == [1] && $0.low == 33 })
  }

  @Test func `cannot be told without those who did it`() throws {
    var untold = try entries([(33, 4, [30, 1]), (40, 10, [6, 5])])
    untold.releases[0].tables[0].cells[0].contributors = nil
    #expect(throws: DisclosureRefusal.contributorsMissing("entries")) {
      try untold.protected(by: rules, until: later)
    }
  }

  @Test func `may be allowed more by a plan`() throws {
    let true_ = try entries([(33, 4, [30, 1]), (40, 10, [6, 5]), (60, 12, [9, 8])])
    let patient = DisclosureRules(
      threshold: 3, zeros: .allow, dominance: DominanceRule(largest: 95, twoLargest: 98)!)!
    #expect(try true_.protected(by: patient, until: later).hiddenActs == 0)
  }
}

struct `A number of acts beside a number of people` {
  private let rules = DisclosureRules(threshold: 3, zeros: .allow)!
  private var later: ContinuousClock.Instant { .now + .seconds(60) }

  private func tables(_ acts: [Int?]) throws -> Tabulation {
    let region = try Dimension("region", leaves: ["R1", "R2", "R3"], role: .key)
    let people = [nil, nil, 8, 14].enumerated().map {
      Table.Cell(at: [($0.offset + 1) % 4], value: $0.element)
    }
    let cells = acts.enumerated().map {
      Table.Cell(at: [($0.offset + 1) % 4], value: $0.element)
    }
    return Tabulation(
      dimensions: [region],
      releases: [
        Release(
          id: "r",
          tables: [
            Table(id: "people", dimensions: [0], cells: people),
            Table(id: "acts", dimensions: [0], unit: .acts, cells: cells),
          ])
      ])
  }

  @Test func `tells that there are no more people than acts`() throws {
    // Two acts in R1: at most two people there, of the six in R1 and R2.
    guard
      case .exposed(let findings) = try tables([2, 30, 40, 72]).audited(by: rules, until: later)
    else { return #expect(Bool(false), "nothing was found") }
    #expect(findings.contains { $0.table == 0 && $0.kind == .certainSmall && $0.at == [1] })
  }

  @Test func `is a contradiction with fewer acts than people`() throws {
    #expect(try tables([20, 30, 7, 57]).audited(by: rules, until: later) == .contradiction)
  }
}
