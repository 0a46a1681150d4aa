import StudyNeeds
import Testing

struct `Drawing people anew` {
  /// Three people, needs a (two of them) and b (one): all 27 draws can be written out.
  @Test func `comes near to what all possible draws give`() throws {
    let evidence = PriorityEvidence(
      people: ["x", "y", "z"].map {
        PriorityEvidence.Person($0, region: nil, conditions: [])
      },
      needs: ["a", "b"],
      passages: [("x", "a"), ("y", "a"), ("z", "b")].map {
        PriorityEvidence.Passage(person: $0, need: $1)
      })
    let method = PriorityMethod(
      parts: [PriorityMethod.Part(.people, weight: 100)], first: 1, draws: 40_000)
    let ranking = PriorityRanking(evidence, by: method)
    // a is ahead unless z is drawn twice (6 of 27) or three times (1 of 27).
    let (a, b) = (ranking.lines[0].sum, ranking.lines[1].sum)
    #expect(abs(a.shareAmongFirst - 20.0 / 27) < 0.01)
    #expect(abs(a.shareAmongFirst + b.shareAmongFirst - 1) < 1e-9)
    #expect(a.interval == 1...2)
  }

  @Test(arguments: [1, 3, 6])
  func `fills the first places exactly, parts of shared places included`(first: Int) {
    let lines = PriorityRanking(.invented(seed: 8), by: .quick(first: first)).lines
    for standing in [lines.map(\.sum), lines.map(\.borda)] {
      let filled = standing.map(\.shareAmongFirst).reduce(0, +)
      #expect(abs(filled - Double(first)) < 1e-9)
    }
  }

  @Test func `draws as many times as it is told, to the last one`() {
    let lines = PriorityRanking(.invented(seed: 9), by: .quick(draws: 101)).lines
    // Whole places: every share is a whole number of draws, or of halves and thirds of one.
    for line in lines {
      let sixtieths = line.sum.shareAmongFirst * 101 * 60
      #expect(abs(sixtieths - sixtieths.rounded()) < 1e-6)
    }
  }

  @Test func `gives wider intervals for a higher level`() {
    var method = PriorityMethod.quick(draws: 1_000)
    let wide = PriorityRanking(.invented(seed: 10), by: method)
    method.level = 50
    let narrow = PriorityRanking(.invented(seed: 10), by: method)
    for (wide, narrow) in zip(wide.lines, narrow.lines) {
      #expect(wide.sum.interval.lowerBound <= narrow.sum.interval.lowerBound)
      #expect(wide.sum.interval.upperBound >= narrow.sum.interval.upperBound)
    }
    #expect(wide.lines.map(\.sum.interval.count) != narrow.lines.map(\.sum.interval.count))
  }

  @Test func `leaves no doubt where all say the same`() {
    let people = (0..<9).map {
      PriorityEvidence.Person("person-\($0)", region: "north", conditions: ["a"])
    }
    let evidence = PriorityEvidence(
      people: people, needs: ["told", "untold"],
      passages: people.map {
        PriorityEvidence.Passage(person: $0.id, need: "told", severity: 4)
      })
    let lines = PriorityRanking(evidence, by: .quick(first: 1)).lines
    #expect(lines.map(\.sum.interval) == [1...1, 2...2])
    #expect(lines.map(\.sum.shareAmongFirst) == [1, 0])
  }
}
