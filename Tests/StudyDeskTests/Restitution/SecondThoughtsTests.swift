import Disclosure
import Restitution
import StudyModel
import Tabulation
import Testing
import Wording

@testable import StudyDesk

/// A release, what the press printed of it, and then somebody is taken out of the same day's numbers.
struct `Numbers of a day of which somebody was taken out since` {
  private let study: Study

  init() throws { study = try Office().workspace.study }

  private func regions(_ people: [Int]) throws -> CountedFigure {
    let names = ["nouvelle-aquitaine", "occitanie", "pays-de-la-loire"]
    let figure = PlannedFigure(
      id: "regions", caption: Phrase(same: "regions"), note: nil, subject: .participants,
      axes: [.region], picture: .table)
    let dimension = try TableDimension("region", leaves: names, membership: .exactlyOne)
    var cells: [Address: Int] = [.total(of: 1): people.reduce(0, +)]
    for (name, count) in zip(names, people) { cells[Address([.leaf(name)])] = count }
    return CountedFigure(
      FigureLayout(
        figure: figure, dimensions: [dimension], labels: Labels(names: [:]),
        pathSteps: Step.allCases),
      try CountTable(id: "regions", dimensions: [dimension], counts: cells)
    )
  }

  private func proof(
    _ people: [Int], on day: Day, after earlier: [ReleaseTables] = []
  ) throws -> ReleaseProof {
    try ReleaseProof(
      of: [regions(people)], as: "essai-\(day)", on: day, after: earlier,
      under: ReleaseProof.Terms(
        rules: try #require(DisclosureRules(threshold: 5, zeros: .protect, facesInsiders: true)),
        reader: ReaderWords(study), deadline: .now + .seconds(60), attendance: nil))
  }

  @Test func `do not keep the study from publishing for ever`() throws {
    let (before, day) = (Known.day("2025-03-15"), Known.day("2025-03-20"))
    let first = ReleaseTables(
      name: "first", tables: try proof([12, 15, 12], on: day).tables, asOf: day)
    let press = ReleaseTables(
      name: "press", tables: try proof([12, 15, 12], on: before).tables, asOf: before)
    let hidden = try proof([12, 14, 12], on: day, after: [first, press]).hidden[0]
    #expect(hidden.contains(Address([.leaf("occitanie")])))
  }
}
