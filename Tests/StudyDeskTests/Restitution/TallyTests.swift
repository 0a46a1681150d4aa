import Disclosure
import Restitution
import StudyModel
import Testing
import Wording

@testable import StudyDesk

/// Tallies against counts made as plainly as can be: one question asked of each person.
struct `Counting people` {
  let office: Office

  init() throws { office = try Office() }

  /// Whether a person is in the cell of these leaves; nil stands for a total.
  typealias Question = (CountedPerson, [String?]) -> Bool

  private func check(_ figure: PlannedFigure, _ isIn: Question) throws {
    let layouts = FigureLayouts(workspace: office.workspace, asOf: Known.day("2025-01-31"))
    let layout = try layouts.layout(of: figure)
    for seed in 1...UInt64(20) {
      var drawn = CountedPeople(seed: seed)
      let people = drawn.draw(Int(seed) * 3)
      var tally = Tally(layout)
      for person in people { tally.add(person) }
      let table = try tally.table()
      for cell in cells(layout.dimensions) {
        let expected = people.count { isIn($0, cell) }
        let address = Address(cell.map { $0.map { .leaf($0) } ?? .total })
        #expect(table[address] == expected, "seed \(seed), \(cell)")
      }
    }
  }

  private func cells(_ dimensions: [TableDimension]) -> [[String?]] {
    dimensions.reduce([[]]) { starts, dimension in
      let leaves = dimension.leaves.map { Optional($0) } + (dimension.hasTotal ? [nil] : [])
      return starts.flatMap { start in leaves.map { start + [$0] } }
    }
  }

  private func figure(
    _ subject: PlannedFigure.Subject, by axes: [PlannedFigure.Axis] = [],
    picture: Figure.Picture = .bars
  ) -> PlannedFigure {
    PlannedFigure(
      id: "figure", caption: Phrase(same: "Figure"), note: nil, subject: subject, axes: axes,
      picture: picture)
  }

  private let functions = PlannedFigure.AnswerSource(
    form: "journal", item: "fonction", reduction: .ever,
    shown: [
      .init(id: "read", codes: ["lire-resultats"], label: nil),
      .init(id: "ask", codes: ["messagerie", "agenda"], label: Phrase(same: "Ask")),
    ], leavingOut: ["aucune", "ne-sait-pas"])

  private func ease(
    _ reduction: PlannedFigure.AnswerSource.Reduction
  ) -> PlannedFigure.AnswerSource {
    PlannedFigure.AnswerSource(
      form: "journal", item: "aisance", reduction: reduction,
      shown: [
        .init(id: "hard", codes: ["1", "2"], label: nil),
        .init(id: "mid", codes: ["3"], label: nil),
        .init(id: "easy", codes: ["4", "5"], label: nil),
      ], leavingOut: ["sans-objet"])
  }

  private static func ease(of code: String?) -> String? {
    switch code {
    case "1", "2": "hard"
    case "3": "mid"
    case "4", "5": "easy"
    default: nil
    }
  }

  private static func functions(of codes: [String]) -> Set<String> {
    Set(
      codes.compactMap {
        switch $0 {
        case "lire-resultats": "read"
        case "messagerie", "agenda": "ask"
        default: nil
        }
      })
  }

  @Test func `participants by region and condition`() throws {
    try check(figure(.participants, by: [.region, .condition])) { person, cell in
      person.agreed && (cell[0].map { $0 == person.region } ?? true)
        && (cell[1].map { person.conditions.contains($0) } ?? true)
    }
  }

  @Test func `the path from being informed to the final review`() throws {
    try check(figure(.path)) { person, cell in
      let wrote = person.agreed && person.entries.contains { $0.role == .logbook }
      return switch cell[0] {
      case nil, "informed": person.wasInformed
      case "agreed": person.agreed
      case "wrote": wrote
      default: wrote && person.entries.contains { $0.role == .final }
      }
    }
  }

  @Test func `writers by month and region`() throws {
    try check(figure(.writers, by: [.month, .region])) { person, cell in
      let months = person.entries.filter { $0.role == .logbook }.map { "\($0.month)" }
      return (cell[0].map { months.contains($0) } ?? !months.isEmpty)
        && (cell[1].map { $0 == person.region } ?? true)
    }
  }

  @Test func `functions ever used, by condition, in either order`() throws {
    func isIn(_ person: CountedPerson, _ condition: String?, _ function: String?) -> Bool {
      let codes = person.entries.flatMap { $0.answers["fonction"] ?? [] }
      guard !codes.isEmpty, condition.map({ person.conditions.contains($0) }) ?? true else {
        return false
      }
      return function.map { Self.functions(of: codes).contains($0) } ?? true
    }
    try check(figure(.answers(functions), by: [.condition])) { isIn($0, $1[0], $1[1]) }
    try check(figure(.answers(functions), by: [.condition], picture: .panels)) {
      isIn($0, $1[1], $1[0])
    }
  }

  @Test(arguments: [PlannedFigure.AnswerSource.Reduction.first, .last])
  func `one answer of each person, without those who gave none`(
    _ reduction: PlannedFigure.AnswerSource.Reduction
  ) throws {
    try check(figure(.answers(ease(reduction)))) { person, cell in
      let codes = person.entries.compactMap { $0.answers["aisance"]?.first }
      let ease = Self.ease(of: reduction == .first ? codes.first : codes.last)
      return ease != nil && (cell[0] == nil || cell[0] == ease)
    }
  }

  @Test func `the answer nearest to the mean of each person's answers`() throws {
    try check(figure(.answers(ease(.mean)))) { person, cell in
      let steps = person.entries.compactMap { $0.answers["aisance"]?.first.flatMap(Double.init) }
      guard !steps.isEmpty else { return false }
      let mean = steps.reduce(0, +) / Double(steps.count)
      let nearest = (1...5).reversed().min { abs(Double($0) - mean) < abs(Double($1) - mean) }
      let ease = Self.ease(of: nearest.map { "\($0)" })
      return ease != nil && (cell[0] == nil || cell[0] == ease)
    }
  }

  @Test func `one answer of each person in each month`() throws {
    try check(figure(.answers(ease(.last)), by: [.month])) { person, cell in
      let codes = person.entries.filter { "\($0.month)" == cell[0] }
        .compactMap { $0.answers["aisance"]?.first }
      let ease = Self.ease(of: codes.last)
      return ease != nil && (cell[1] == nil || cell[1] == ease)
    }
  }

  @Test func `one answer of each person in each quarter`() throws {
    try check(figure(.answers(ease(.last)), by: [.quarter])) { person, cell in
      let codes = person.entries.filter { ($0.month.year == 2024) == (cell[0] == "2024-q4") }
        .compactMap { $0.answers["aisance"]?.first }
      let ease = Self.ease(of: codes.last)
      return ease != nil && (cell[1] == nil || cell[1] == ease)
    }
  }
}
