import Disclosure
import Restitution
import StudyModel
import Tabulation
import Testing
import Wording

@testable import StudyDesk

/// In how many months people wrote: that somebody did not is no answer of theirs.
struct `Those who wrote in a month` {
  private let study: Study
  private let rules: DisclosureRules
  private let day = Known.day("2025-02-10")

  init() throws {
    study = try Office().workspace.study
    rules = try #require(DisclosureRules(threshold: 5, zeros: .protect, facesInsiders: true))
  }

  private func hidden(_ people: [(month: String, people: Int)], of all: Int) throws -> Set<Address>
  {
    let figure = PlannedFigure(
      id: "journal", caption: Phrase(same: "journal"), note: nil, subject: .writers,
      axes: [.month], picture: .table)
    let dimension = try TableDimension(
      "month", leaves: people.map(\.month), membership: .anyNumber)
    var cells: [Address: Int] = [.total(of: 1): all]
    for (month, count) in people { cells[Address([.leaf(month)])] = count }
    let layout = FigureLayout(
      figure: figure, dimensions: [dimension], labels: Labels(names: [:]),
      pathSteps: Step.allCases)
    let proof = try ReleaseProof(
      of: [
        CountedFigure(layout, try CountTable(id: "journal", dimensions: [dimension], counts: cells))
      ],
      as: "essai", on: day, after: [],
      under: ReleaseProof.Terms(
        rules: rules, reader: ReaderWords(study), deadline: .now + .seconds(60), attendance: nil))
    return proof.hidden[0]
  }

  @Test func `are told of when nearly all did`() throws {
    #expect(try hidden([("2024-12", 36), ("2025-01", 39)], of: 39).isEmpty)
  }

  @Test func `are told of at the beginning of a month, when few have written in it`() throws {
    let office = try Office()
    try office.workspace.addPlan()
    let figure = PlannedFigure(
      id: "journal", caption: Phrase(same: "journal"), note: nil, subject: .writers,
      axes: [.month], picture: .months)
    var tallies = try FigureTallies(
      figure, layouts: FigureLayouts(workspace: office.workspace, asOf: Known.day("2024-12-03")))
    for number in 0..<39 {
      let months = ["2024-10", "2024-11"] + (number < 4 ? ["2024-12"] : [])
      tallies.add(
        CountedPerson(
          region: "occitanie", conditions: ["diabete"], wasInformed: true, agreed: true,
          entries: months.map {
            CountedEntry(form: "journal", role: .logbook, month: Month($0)!, answers: [:])
          }))
    }
    #expect(try tallies.first(of: [0], under: office.desk(as: "coordination").plan()) == 0)
  }

  @Test func `are not told of when they are few`() throws {
    let hidden = try hidden([("2024-12", 3), ("2025-01", 20)], of: 39)
    #expect(hidden == [Address([.leaf("2024-12")])])
  }
}
