import Disclosure
import Restitution
import StudyModel
import Tabulation
import Testing
import Wording

@testable import StudyDesk

/// Everybody has one condition at least, and every reader of a study of conditions knows it.
struct `People by condition` {
  private let office: Office
  private let day = Known.day("2025-02-10")

  init() throws { office = try Office() }

  private func people(_ number: Int, with conditions: String...) -> [CountedPerson] {
    (0..<number).map { _ in
      CountedPerson(
        region: "occitanie", conditions: conditions, wasInformed: true, agreed: true, entries: [])
    }
  }

  private let conditions = ["diabete", "parkinson", "insuffisance-renale"]

  private func proof(
    _ people: [CountedPerson], told conditions: [String]
  ) throws -> ReleaseProof {
    let figure = PlannedFigure(
      id: "conditions", caption: Phrase(same: "Conditions"), note: nil, subject: .participants,
      axes: [.condition], picture: .bars)
    let dimension = try TableDimension("condition", leaves: conditions, membership: .anyNumber)
    var tally = Tally(
      FigureLayout(
        figure: figure, dimensions: [dimension], labels: Labels(names: [:]),
        pathSteps: Step.allCases))
    for person in people { tally.add(person) }
    let rules = DisclosureRules(threshold: 5, zeros: .protect, facesInsiders: true)
    return try ReleaseProof(
      of: [try tally.counted()], as: "essai", on: day, after: [],
      under: ReleaseProof.Terms(
        rules: try #require(rules), reader: ReaderWords(office.workspace.study),
        deadline: .now + .seconds(60), attendance: nil))
  }

  /// The conditions whose numbers are not printed, and "all" where everybody's is not.
  private func hidden(_ people: [CountedPerson]) throws -> Set<String> {
    let hidden = try proof(people, told: conditions).hidden[0]
    let places = conditions.map { ($0, Address([.leaf($0)])) } + [("all", .total(of: 1))]
    return Set(places.filter { hidden.contains($0.1) }.map(\.0))
  }

  @Test func `are not all told but one, where the others would tell how many have that`() throws {
    let people =
      people(12, with: "diabete") + people(9, with: "parkinson")
      + people(3, with: "insuffisance-renale")
    let hidden = try hidden(people)
    #expect(hidden.contains("insuffisance-renale"))
    #expect(hidden.count == 2)
  }

  @Test func `do not tell by their sum how few have several, and hide the fewest for it`() throws {
    let people =
      people(12, with: "diabete") + people(18, with: "parkinson")
      + people(6, with: "insuffisance-renale") + people(2, with: "diabete", "parkinson")
      + people(1, with: "parkinson", "insuffisance-renale")
    #expect(try hidden(people) == ["insuffisance-renale"])
  }

  @Test func `are all told where many have several`() throws {
    let people =
      people(12, with: "diabete") + people(18, with: "parkinson")
      + people(16, with: "insuffisance-renale") + people(9, with: "diabete", "parkinson")
      + people(8, with: "parkinson", "insuffisance-renale")
      + people(7, with: "diabete", "insuffisance-renale")
    #expect(try hidden(people).isEmpty)
    let tables = try proof(people, told: conditions).tables
    let printed = try #require(tables.releases[0].tables.first).cells.flatMap(\.at)
    let labels = Set(
      printed.map {
        tables.dimensions[tables.releases[0].tables[0].dimensions[0]].categories[$0].label
      })
    #expect(labels.allSatisfy { $0 == "all" || $0.contains(":") }, "nobody’s combination goes out")
  }

  @Test func `of many conditions are not told where the last one follows`() throws {
    let all = conditions + ["asthme", "goutte"]
    let people =
      people(12, with: "diabete") + people(9, with: "parkinson") + people(7, with: "asthme")
      + people(6, with: "goutte")
    #expect(try proof(people + self.people(3, with: all[2]), told: all).telling == [0])
    // As many have diabetes and gout, too: who has nothing else no longer follows.
    let several = self.people(9, with: "diabete", "goutte") + self.people(3, with: all[2], "goutte")
    #expect(try proof(people + several, told: all).telling == [])
  }

  @Test func `of many conditions are not told where the sum tells of few with several`() throws {
    let all = conditions + ["asthme"]
    let people =
      people(12, with: "diabete") + people(9, with: "parkinson") + people(7, with: "asthme")
      + people(6, with: all[2])
    #expect(try proof(people + self.people(3, with: "diabete", "asthme"), told: all).telling == [0])
    #expect(try proof(people + self.people(6, with: "diabete", "asthme"), told: all).telling == [])
  }

  @Test func `of many conditions are not told where they leave no room but for a few with two`()
    throws
  {
    let all = conditions + ["asthme"]
    let people =
      people(10, with: "diabete") + people(6, with: "diabete", all[2])
      + people(5, with: "diabete", "asthme") + people(4, with: "diabete", "parkinson")
      + people(5, with: "parkinson")
    // 25 with diabetes and 9 with Parkinson’s of 30: 4 have both.
    #expect(try proof(people, told: all).telling == [0])
    // As many have diabetes and each of the others of few, when there are many of these.
    let many =
      self.people(10, with: "diabete") + self.people(6, with: "diabete", all[2])
      + self.people(6, with: "diabete", "asthme") + self.people(7, with: "diabete", "parkinson")
      + self.people(5, with: "parkinson")
    #expect(try proof(many, told: all).telling == [])
  }
}
