import StudyModel
import StudyNeeds

extension PriorityEvidence {
  /// Invented evidence that repeats itself for the same seed.
  static func invented(
    people count: Int = 12, needs: Int = 6, passages: Int = 40, seed: UInt64
  ) -> PriorityEvidence {
    var chance = SeededGenerator(seed: seed)
    let names = (0..<needs).map { "need-\($0)" }
    let people = (0..<count).map { index in
      Person(
        "person-\(index)", region: ["north", "south", nil].randomElement(using: &chance) ?? nil,
        conditions: Set(["a", "b", "c"].filter { _ in Bool.random(using: &chance) }))
    }
    let passages = (0..<passages).map { _ in
      Passage(
        person: "person-\(Int.random(in: 0..<count, using: &chance))",
        need: names[Int.random(in: 0..<needs, using: &chance)],
        severity: Bool.random(using: &chance) ? Int.random(in: 1...5, using: &chance) : nil)
    }
    let ballots = (0..<count).map { index -> Ballot in
      let order = names.shuffled(using: &chance)
      let choice: Ballot.Choice =
        switch index % 3 {
        case 0: .points([order[0]: 3, order[1]: 1])
        case 1: .dots([order[0]: 1])
        default: .ranking([[order[0]], [order[1], order[2]]])
        }
      return Ballot(
        vote: "vote", person: index % 4 == 0 ? nil : "person-\(index)", offered: Set(names),
        choice: choice)
    }
    return PriorityEvidence(people: people, needs: names, passages: passages, ballots: ballots)
  }
}

extension PriorityMethod {
  /// The usual method with few draws, quick to test.
  static func quick(draws: Int = 200, first: Int = 3, seed: UInt64 = 1) -> PriorityMethod {
    var method = PriorityMethod.standard
    method.draws = draws
    method.first = first
    method.seed = seed
    return method
  }
}
