import StudyModel
import Testing
import Wording

struct `Whom a phase takes in` {
  private func person(_ conditions: ID<Condition>..., of region: ID<Region> = "north") -> Enrolment
  {
    Enrolment(region: region, conditions: conditions, association: nil, referent: "someone")
  }

  @Test func `only the conditions named count, and as many as asked for`() {
    let rule = Eligibility(atLeast: 2, of: ["a", "b", "c"])
    #expect(rule.gaps(of: person("a", "c")).isEmpty)
    #expect(rule.gaps(of: person("a", "d")) == [.conditions(atLeast: 2, of: ["a", "b", "c"])])
    #expect(Eligibility(atLeast: 2).gaps(of: person("a", "d")).isEmpty)
  }

  @Test func `regions are asked for where the rule names some`() {
    let rule = Eligibility(in: ["south"])
    #expect(rule.gaps(of: person("a")) == [.region(of: ["south"])])
    #expect(rule.gaps(of: person("a", of: "south")).isEmpty)
  }
}
