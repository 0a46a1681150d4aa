import JSONTree
import StudyNeeds
import Testing
import Wording

struct `Evidence that does not hold together` {
  @Test func `is told with its place, and nobody's name`() {
    let person = PriorityEvidence.Person("secret", region: nil, conditions: [])
    let evidence = PriorityEvidence(
      people: [person, person], needs: ["a", "a"],
      passages: [
        .init(person: "stranger", need: "a"), .init(person: "secret", need: "b"),
        .init(person: "secret", need: "a", severity: 6),
      ],
      ballots: [
        Ballot(vote: "v", person: "secret", offered: ["a"], choice: .dots(["a": 1])),
        Ballot(vote: "v", person: "secret", offered: ["a"], choice: .dots(["a": 1])),
        Ballot(vote: "v", person: nil, offered: ["a"], choice: .points(["a": 0])),
        Ballot(vote: "v", person: nil, offered: ["a"], choice: .points(["a": -1])),
        Ballot(vote: "v", person: nil, offered: ["a"], choice: .ranking([["a"], ["a"]])),
        Ballot(vote: "v", person: nil, offered: ["a"], choice: .dots(["b": 1])),
        Ballot(vote: "v", person: nil, offered: [], choice: .dots([:])),
      ])
    #expect(
      evidence.faults.map(\.place) == [
        "people[1]", "needs[1]", "passages[0]", "passages[1]", "passages[2]", "ballots[1]",
        "ballots[2]", "ballots[3]", "ballots[4]", "ballots[5]", "ballots[6]",
      ])
    #expect(evidence.faults.allSatisfy { !$0.reason.english.contains("secret") })
  }

  @Test func `is read from JSON, one passage for each severity`() throws {
    let text = """
      {"format": "sillage-evidence/1",
       "people": [{"id": "x", "region": "north", "conditions": ["a", "b"]}, {"id": "y"}],
       "needs": ["one", "two"],
       "passages": [{"person": "x", "need": "one", "severities": [4, null]}],
       "ballots": [{"vote": "v", "person": "y", "offered": ["one", "two"], "points": {"two": 3}},
        {"vote": "v", "person": null, "offered": ["one", "two"], "ranking": [["one", "two"]]}]}
      """
    let evidence = try PriorityEvidence(reading: JSON(reading: text))
    #expect(evidence.faults.isEmpty)
    #expect(evidence.people.map(\.conditions) == [["a", "b"], []])
    #expect(evidence.passages.map(\.severity) == [4, nil])
    #expect(evidence.ballots[1].choice == .ranking([["one", "two"]]))
    #expect(evidence.ballots.map(\.person) == ["y", nil])
  }

  @Test(
    arguments: [
      ("{}", "format"), (#"{"format": "sillage-evidence/1"}"#, "people"),
      (#"{"format": "sillage-evidence/1", "people": [{"id": 3}], "needs": []}"#, "people[0].id"),
      (
        """
        {"format": "sillage-evidence/1", "people": [], "needs": [],
         "passages": [{"person": "x", "need": "y", "severities": ["high"]}]}
        """, "passages[0].severities[0]"
      ),
    ])
  func `is refused at its first fault when it is not in the format`(text: String, place: String)
    throws
  {
    let json = try JSON(reading: text)
    #expect(throws: PriorityEvidence.Fault.self) { try PriorityEvidence(reading: json) }
    do { _ = try PriorityEvidence(reading: json) } catch { #expect(error.place == place) }
  }

  @Test func `is not the only thing that can be wrong`() {
    #expect(PriorityMethod.standard.faults.isEmpty)
    let method = PriorityMethod(
      parts: [.init(.people, weight: 60), .init(.people, weight: 30)], draws: 1)
    #expect(
      method.faults.map(\.english) == [
        "A criterion is named twice.", "The weights add up to 90; they must add up to 100.",
        "Draws: from 100 to 1000000.",
      ])
  }
}
