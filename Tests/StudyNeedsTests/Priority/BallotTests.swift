import StudyNeeds
import Testing

struct `A ballot` {
  /// The example with which Borda made his case in 1770, printed in Histoire de l'Académie royale
  /// des sciences, 1781 (1784), pages 657 to 665: 21 voters, three candidates.
  @Test func `that ranks gives Borda's points`() {
    let votes = [(1, "ABC"), (7, "ACB"), (7, "BCA"), (6, "CBA")]
    var points = ["A": 0.0, "B": 0.0, "C": 0.0]
    for (voters, order) in votes {
      let ballot = self.ballot("ABC", .ranking(order.map { [String($0)] }))
      for (need, share) in ballot.shares { points[need, default: 0] += 3 * share * Double(voters) }
    }
    // With 3, 2 and 1 points he has 37, 42 and 47: one more for each of 21 voters.
    #expect(points.mapValues { ($0 * 1e9).rounded() / 1e9 } == ["A": 16, "B": 21, "C": 26])
  }

  @Test func `gives those of one place the same, and those left out the last place`() {
    let shares = ballot("ABCD", .ranking([["B", "C"]])).shares.mapValues { $0 * 6 }
    #expect(shares == ["A": 0.5, "B": 2.5, "C": 2.5, "D": 0.5])
  }

  @Test func `weighs as much with ten points as with three dots`() {
    #expect(ballot("AB", .points(["A": 10])).shares == ballot("AB", .dots(["A": 3])).shares)
    #expect(ballot("AB", .points(["A": 3, "B": 1])).shares == ["A": 0.75, "B": 0.25])
  }

  @Test func `of someone who voted twice in two workshops makes one voter`() throws {
    let person = PriorityEvidence.Person("x", region: nil, conditions: [])
    let other = PriorityEvidence.Person("y", region: nil, conditions: [])
    let ballots = [("one", "x", "A"), ("two", "x", "A"), ("one", "y", "B")].map {
      Ballot(vote: $0, person: $1, offered: ["A", "B"], choice: .dots([$2: 1]))
    }
    let ranking = PriorityRanking(
      PriorityEvidence(
        people: [person, other], needs: ["A", "B"], passages: [], ballots: ballots),
      by: .quick())
    #expect(ranking.voters == 2)
    #expect(ranking.lines.map { $0.values[.votes] } == [1, 1])
  }

  private func ballot(_ offered: String, _ choice: Ballot.Choice) -> Ballot {
    Ballot(vote: "vote", person: nil, offered: Set(offered.map(String.init)), choice: choice)
  }
}
