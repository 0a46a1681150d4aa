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
    _ people: [Int], on day: Day, after earlier: [ReleaseTables] = [],
    knowing attendance: Attendance? = nil
  ) throws -> ReleaseProof {
    try ReleaseProof(
      of: [regions(people)], as: "essai-\(day)", on: day, after: earlier,
      under: ReleaseProof.Terms(
        rules: try #require(DisclosureRules(threshold: 5, zeros: .protect, facesInsiders: true)),
        reader: ReaderWords(study), deadline: .now + .seconds(60), attendance: attendance))
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

  /// Who came and went between two days.
  private func attendance(
    _ before: [Int], on earlier: Day, leaving: [Int], joining: [Int]
  ) -> Attendance {
    var codes: Set<ParticipantCode> = []
    while codes.count < 120 { codes.insert(.drawn(with: .system)) }
    let all = Array(codes)
    func places(_ numbers: (Int) -> Range<Int>) -> [ParticipantCode: Attendance.Place] {
      Dictionary(
        uniqueKeysWithValues: before.indices.flatMap { region in
          numbers(region).map {
            (all[40 * region + $0], Attendance.Place(region: "\(region)", conditions: ["diabete"]))
          }
        })
    }
    var attendance = Attendance(erasures: [])
    attendance.add(places { 0..<before[$0] }, on: earlier)
    attendance.judge(places { leaving[$0]..<(before[$0] + joining[$0]) })
    return attendance
  }

  @Test(arguments: [
    // 6 were printed, and 5 are not: that is where somebody left, all know who know that one did.
    ([0, 1, 0], [0, 0, 0], true),
    // Of two numbers that are missing, nobody knows which one changed.
    ([0, 1, 0], [9, 0, 0], false), ([0, 0, 0], [9, 0, 0], false),
  ])
  func `do not show by the one that is missing where somebody left`(
    leaving: [Int], joining: [Int], isTold: Bool
  ) throws {
    let (earlier, day) = (Known.day("2025-01-20"), Known.day("2025-03-20"))
    let before = [20, 6, 20]
    let first = ReleaseTables(
      name: "first", tables: try proof(before, on: earlier).tables, asOf: earlier)
    let after = try proof(
      before.indices.map { before[$0] + joining[$0] - leaving[$0] }, on: day, after: [first],
      knowing: attendance(before, on: earlier, leaving: leaving, joining: joining))
    #expect(after.telling.isEmpty == !isTold)
  }
}
