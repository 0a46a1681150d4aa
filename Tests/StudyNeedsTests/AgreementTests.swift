import StudyModel
import StudyNeeds
import Testing

private let resampling = Resampling(draws: 400, seed: 7)

extension Judgements<String> {
  /// Two readers and how often each pair of categories was given.
  fileprivate init(table: [(String, String, Int)]) {
    self.init(table.flatMap { row in (0..<row.2).map { _ in [row.0, row.1] } })
  }

  /// One line a reader, a digit a unit, a point where they did not judge.
  fileprivate init(lines: [String]) {
    let readers = lines.map { Array($0.filter { $0 != " " }) }
    self.init(
      readers[0].indices.map { unit in
        readers.map { $0[unit] == "." ? nil : String($0[unit]) }
      })
  }
}

extension Double {
  fileprivate func isNear(_ other: Double, within margin: Double = 0.0005) -> Bool {
    abs(self - other) <= margin
  }
}

struct `How alike readers judge` {
  /// Cohen, A Coefficient of Agreement for Nominal Scales (1960), table 1: 200 units, kappa .492.
  @Test func `kappa is that of Cohen’s own example`() throws {
    let table = Judgements(table: [
      ("1", "1", 88), ("2", "1", 14), ("3", "1", 18), ("1", "2", 10), ("2", "2", 40),
      ("3", "2", 10), ("1", "3", 2), ("2", "3", 6), ("3", "3", 12),
    ])
    let kappa = try #require(table.kappa(0, 1, resampling).value)
    #expect(kappa.isNear(0.492))
    #expect(try #require(table.raw(resampling).value).isNear(0.70))
  }

  /// Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011): data of kind A (two readers,
  /// two categories, .095), B (two readers, five categories, .692), C (four readers, missing
  /// judgements, .743).
  @Test(
    arguments: [
      (["0100000010", "1110010000"], 0.095),
      (["aabbdcccedda", "babbbccceddd"], 0.692),
      (
        [
          "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .",
          "1 2 3 3 2 4 4 1 2 5 1 .",
        ], 0.743
      ),
    ])
  func `alpha is that of Krippendorff’s own examples`(_ lines: [String], _ expected: Double) throws
  {
    let alpha = Judgements(lines: lines).alpha(resampling)
    #expect(try #require(alpha.value).isNear(expected))
    guard case .from(let low, let high) = alpha.interval else {
      Issue.record("no interval")
      return
    }
    #expect(low <= expected && expected <= high && low < high)
  }

  @Test func `chance alone gives nothing, and worse than chance is below nothing`() throws {
    let independent = Judgements(table: [
      ("a", "a", 25), ("a", "b", 25), ("b", "a", 25), ("b", "b", 25),
    ])
    #expect(try #require(independent.kappa(0, 1, resampling).value).isNear(0))
    let opposed = Judgements(table: [("a", "b", 10), ("b", "a", 10)])
    #expect(opposed.kappa(0, 1, resampling).value == -1)
  }

  @Test func `where all say the same of everything, kappa and alpha are undefined`() {
    let table = Judgements(table: [("no", "no", 30)])
    for coefficient in [table.kappa(0, 1, resampling), table.alpha(resampling)] {
      #expect(coefficient.value == nil)
      #expect(coefficient.gap == .oneCategory)
      #expect(coefficient.interval == .missing(.oneCategory))
    }
    #expect(table.raw(resampling).value == 1)
  }

  @Test func `fewer than two units judged by two readers give no figure`() {
    let lonely = Judgements<String>([["a", nil], [nil, "b"], ["a", "a"], [nil, nil]])
    for coefficient in [
      lonely.raw(resampling), lonely.kappa(0, 1, resampling), lonely.alpha(resampling),
    ] {
      #expect(coefficient.gap == .tooFewUnits)
    }
    #expect(Judgements<String>([]).alpha(resampling).gap == .tooFewUnits)
  }

  @Test func `perfect agreement is 1, and says that no interval can be drawn from it`() {
    let table = Judgements(table: [("a", "a", 5), ("b", "b", 5)])
    #expect(table.alpha(resampling).value == 1)
    #expect(table.kappa(0, 1, resampling).interval == .missing(.noDifference))
  }

  @Test func `a theme that hardly ever occurs has a value and no interval`() {
    let table = Judgements(table: [("no", "no", 40), ("yes", "no", 1)])
    #expect(table.kappa(0, 1, resampling).value == 0)
    #expect(table.kappa(0, 1, resampling).interval == .missing(.tooRare))
  }

  @Test func `the same seed gives the same interval, another one nearly the same`() throws {
    let table = Judgements(table: [("a", "a", 40), ("a", "b", 9), ("b", "a", 6), ("b", "b", 45)])
    func bounds(_ seed: UInt64) throws -> (Double, Double) {
      let kappa = table.kappa(0, 1, Resampling(seed: seed))
      guard case .from(let low, let high) = kappa.interval else {
        throw Missing()
      }
      return (low, high)
    }
    let (first, second) = (try bounds(1), try bounds(1))
    #expect(first == second)
    let other = try bounds(2)
    #expect(other.0.isNear(first.0, within: 0.03) && other.1.isNear(first.1, within: 0.03))
    // The asymptotic interval of Fleiss, Cohen and Everitt (1969) is .56 to .84.
    #expect(first.0.isNear(0.56, within: 0.03) && first.1.isNear(0.84, within: 0.03))
  }

  private struct Missing: Error {}

  @Test func `rows about one text are drawn together, so that the interval is wider`() throws {
    let rows = (0..<30).flatMap { unit in
      (0..<6).map { _ in unit % 3 == 0 ? ["a", "b"] : unit % 2 == 0 ? ["a", "a"] : ["b", "b"] }
    }
    let apart = Judgements<String>(rows)
    let together = Judgements<String>(rows, groups: rows.indices.map { $0 / 6 })
    func width(_ table: Judgements<String>) -> Double {
      guard case .from(let low, let high) = table.alpha(resampling).interval else { return 0 }
      return high - low
    }
    #expect(apart.alpha(resampling).value == together.alpha(resampling).value)
    #expect(width(together) > 1.5 * width(apart))
  }
}
