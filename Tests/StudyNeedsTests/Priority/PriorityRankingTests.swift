import StudyModel
import StudyNeeds
import Testing

struct `A ranking of needs` {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `is what one would work out with a pencil`(seed: UInt64) throws {
    let evidence = PriorityEvidence.invented(seed: seed)
    try #require(evidence.faults.isEmpty)
    let ranking = PriorityRanking(evidence, by: .quick(draws: 100))
    let plain = PlainDefinitions(evidence: evidence, method: .standard)
    for line in ranking.lines {
      for criterion in Criterion.allCases {
        let (said, expected) = (line.values[criterion], plain.value(criterion, line.need))
        #expect((said == nil) == (expected == nil))
        #expect(abs((said ?? 0) - (expected ?? 0)) < 1e-6)
      }
      #expect(abs(line.sum.score - plain.sum(line.need)) < 1e-4)
      #expect(abs(line.borda.score - plain.points(line.need)) < 1e-9)
    }
    #expect(ranking.lines.map(\.sum.score) == ranking.lines.map(\.sum.score).sorted(by: >))
  }

  @Test func `does not depend on the order of people, needs, passages or ballots`() {
    var evidence = PriorityEvidence.invented(seed: 3)
    let ranking = PriorityRanking(evidence, by: .quick())
    evidence.people.reverse()
    evidence.needs.shuffle()
    evidence.passages.shuffle()
    evidence.ballots.shuffle()
    #expect(PriorityRanking(evidence, by: .quick()) == ranking)
  }

  @Test func `is the same for the same seed, and its intervals for another are others`() {
    let evidence = PriorityEvidence.invented(seed: 4)
    let ranking = PriorityRanking(evidence, by: .quick())
    #expect(PriorityRanking(evidence, by: .quick()) == ranking)
    let other = PriorityRanking(evidence, by: .quick(seed: 2))
    #expect(other.lines.map(\.sum.rank) == ranking.lines.map(\.sum.rank))
    #expect(other.lines.map(\.sum.shareAmongFirst) != ranking.lines.map(\.sum.shareAmongFirst))
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `is the same with needs that nobody carries, which come last`(seed: UInt64) {
    let evidence = PriorityEvidence.invented(seed: seed)
    var longer = evidence
    longer.needs += ["need-of-nobody", "another"]
    for place in longer.ballots.indices { longer.ballots[place].offered.insert("need-of-nobody") }
    let (before, after) = (
      PriorityRanking(evidence, by: .quick()), PriorityRanking(longer, by: .quick())
    )
    #expect(Array(after.lines.prefix(before.lines.count)) == before.lines)
    #expect(after.lines.dropFirst(before.lines.count).map(\.need) == ["another", "need-of-nobody"])
    #expect(after.lines.last?.sum.rank == SharedRank(7, 8))
    #expect(after.lines.last?.sum.shareAmongFirst == 0)
    #expect(PriorityRanking.order(of: longer, by: .quick()) == after.lines.map(\.need))
  }

  @Test func `counts a person once, however much they tell`() throws {
    var evidence = PriorityEvidence.invented(seed: 5)
    let passage = try #require(evidence.passages.first)
    let before = try #require(line(of: passage.need, evidence))
    evidence.passages += Array(repeating: passage, count: 50)
    let after = try #require(line(of: passage.need, evidence))
    #expect(after.people == before.people)
    #expect(after.values[.conditions] == before.values[.conditions])
    #expect(after.values[.severity] == before.values[.severity])
    #expect(after.values[.frequency] ?? 9 <= 5)
  }

  private func line(of need: String, _ evidence: PriorityEvidence) -> PriorityRanking.Line? {
    PriorityRanking(evidence, by: .quick(draws: 100)).lines.first { $0.need == need }
  }

  @Test(
    arguments: PriorityMethod.Scale.allCases, 1...5 as ClosedRange<UInt64>)
  func `never puts a need below one that it is ahead of in everything`(
    scale: PriorityMethod.Scale, seed: UInt64
  ) {
    var method = PriorityMethod.quick(draws: 100)
    for index in method.parts.indices { method.parts[index].scale = scale }
    let lines = PriorityRanking(.invented(needs: 10, seed: seed), by: method).lines
    for better in lines {
      for worse in lines where Criterion.allCases.allSatisfy({ better[$0] >= worse[$0] }) {
        #expect(better.sum.rank.first <= worse.sum.rank.first)
        #expect(better.borda.rank.first <= worse.borda.rank.first)
      }
    }
  }

  @Test func `lets equals share their places, and says the need's name last of all`() {
    let people = ["x", "y"].map {
      PriorityEvidence.Person($0, region: "north", conditions: ["a"])
    }
    let passages = ["high", "b", "a"].flatMap { need in
      (need == "high" ? ["x", "y"] : ["x"]).map {
        PriorityEvidence.Passage(person: $0, need: need, severity: 3)
      }
    }
    let ranking = PriorityRanking(
      PriorityEvidence(people: people, needs: ["b", "high", "a"], passages: passages),
      by: .quick())
    #expect(ranking.lines.map(\.need) == ["high", "a", "b"])
    #expect(ranking.lines.map(\.sum.rank.text) == ["1", "2–3", "2–3"])
    #expect(ranking.lines[1].sum.rank.middle == 2.5)
    #expect(ranking.lines[1].sum == ranking.lines[2].sum)
  }

  @Test func `says how a rank changes when a criterion is left out`() throws {
    let evidence = PriorityEvidence.invented(seed: 6)
    var method = PriorityMethod.quick(draws: 100)
    let whole = PriorityRanking(evidence, by: method)
    method.parts.removeAll { $0.criterion == .votes }
    method.parts[0].weight += 20
    method.parts = method.parts.map {
      PriorityMethod.Part($0.criterion, weight: $0.criterion == .people ? 30 : $0.weight)
    }
    let without = PriorityRanking(evidence, by: method)
    for line in whole.lines {
      let other = try #require(without.lines.first { $0.need == line.need })
      #expect(line.without[.votes] == other.sum.rank)
    }
  }

  @Test func `stands even when there is nothing to go by`() {
    let nothing = PriorityEvidence(people: [], needs: ["b", "a"], passages: [])
    let ranking = PriorityRanking(nothing, by: .quick(draws: 100))
    #expect(ranking.lines.map(\.need) == ["a", "b"])
    #expect(ranking.lines.map(\.sum.rank) == [SharedRank(1, 2), SharedRank(1, 2)])
    #expect(PriorityRanking(PriorityEvidence(people: [], needs: [], passages: [])).lines.isEmpty)
  }
}

extension PriorityRanking.Line {
  fileprivate subscript(_ criterion: Criterion) -> Double { values[criterion] ?? 0 }
}
