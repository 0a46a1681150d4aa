import Tabulation
import Testing

@testable import Auditing

struct `An audit` {
  @Test(arguments: 0..<40)
  func `finds what trying all counts finds`(block: Int) throws {
    for seed in block * 50..<block * 50 + 50 {
      let toy = try Toy(seed)
      let expected = Enumeration(toy).exposures(knowingTruth: false)
      expectSame(try audit(toy, truth: nil), expected, toy, seed)
    }
  }

  @Test(arguments: 0..<20)
  func `knowing the truth, too`(block: Int) throws {
    for seed in block * 50..<block * 50 + 50 {
      let toy = try Toy(10_000 + seed)
      let expected = Enumeration(toy).exposures(knowingTruth: true)
      expectSame(try audit(toy, truth: toy.truth), expected, toy, seed)
    }
  }

  @Test(arguments: 0..<20)
  func `of two releases, too`(block: Int) throws {
    for seed in block * 50..<block * 50 + 50 {
      let toy = try Toy(20_000 + seed, releases: 2)
      let expected = Enumeration(toy).exposures(knowingTruth: seed.isMultiple(of: 2))
      let truth = seed.isMultiple(of: 2) ? toy.truth : nil
      expectSame(try audit(toy, truth: truth), expected, toy, seed)
    }
  }

  @Test(arguments: 0..<10)
  func `of insiders, too`(block: Int) throws {
    for seed in block * 40..<block * 40 + 40 {
      let toy = try Toy(25_000 + seed)
      let rules = Rules(
        threshold: toy.rules.threshold, allowsZeros: toy.rules.allowsZeros, facesInsiders: true)
      let all = Enumeration(toy)
      let expected = all.exposures(knowingTruth: true).union(all.insiders())
      let found = try audit(toy, truth: toy.truth, rules)
      expectSame(once(found), once(expected), toy, seed)
    }
  }

  /// An insider’s count without its value: insiders in several places learn several.
  private func once(_ exposures: Set<Exposure>) -> Set<Exposure> {
    Set(
      exposures.map { found in
        guard found.kind == .insider else { return found }
        return Exposure(
          kind: .insider, release: found.release, table: found.table, at: found.at, low: 0, high: 0)
      })
  }

  private func expectSame(
    _ found: Set<Exposure>, _ expected: Set<Exposure>, _ toy: Toy, _ seed: Int
  ) {
    #expect(
      found == expected,
      "seed \(seed): missed \(expected.subtracting(found)), invented \(found.subtracting(expected))"
    )
  }

  private func audit(
    _ toy: Toy, truth: Tabulation?, _ rules: Rules? = nil
  ) throws -> Set<Exposure> {
    let audit = Audit(of: toy.published, truth: truth, rules: rules ?? toy.rules)
    switch try audit.verdict(until: .now + .seconds(60)) {
    case .safe: return []
    case .exposed(let exposures): return Set(exposures)
    case .contradiction, .incomplete, .doubtful: throw Undecided()
    }
  }

  private struct Undecided: Error {}
}
