import Disclosure
import Restitution
import StudyModel
import Testing
import Wording

@testable import StudyDesk

/// Two figures of one question, each safe by itself.
struct `Figures that say more together` {
  private typealias Source = PlannedFigure.AnswerSource

  private func counted(
    _ id: String, _ source: Source, by months: [String] = [], answers: [String],
    isMany: Bool = false, of people: [CountedPerson]
  ) throws -> CountedFigure {
    let figure = PlannedFigure(
      id: id, caption: Phrase(same: id), note: nil, subject: .answers(source),
      axes: months.isEmpty ? [] : [.month], picture: .bars)
    let answer = try TableDimension(
      "answer", leaves: answers, membership: isMany ? .anyNumber : .exactlyOne)
    let month =
      months.isEmpty
      ? nil : try TableDimension("month", leaves: months, membership: .occasions)
    var layout = FigureLayout(
      figure: figure, dimensions: [month, answer].compactMap(\.self),
      labels: Labels(names: [:]), pathSteps: Step.allCases)
    for code in answers { layout.answerLeaves[code] = code }
    var tally = Tally(layout)
    for person in people { tally.add(person) }
    return try tally.counted()
  }

  private func person(_ entries: [(month: String, answers: [String: [String]])]) -> CountedPerson {
    CountedPerson(
      region: "occitanie", conditions: ["diabete"], wasInformed: true, agreed: true,
      entries: entries.map { entry in
        CountedEntry(
          form: "journal", role: .logbook, month: Month(entry.month)!, answers: entry.answers)
      })
  }

  @Test func `tell of a hidden month by what the whole time holds more`() throws {
    let (october, november) = ("2024-10", "2024-11")
    func said(_ first: String?, _ then: String?) -> CountedPerson {
      let both = [(october, first), (november, then)]
      return person(both.compactMap { month, code in code.map { (month, ["aisance": [$0]]) } })
    }
    // 7 found it easy at first: 4 of them in October, 3 of whom said so again.
    let people =
      (0..<3).map { _ in said("facile", "facile") } + [said("facile", "difficile")]
      + (0..<3).map { _ in said(nil, "facile") } + (0..<12).map { _ in said(nil, "difficile") }
    let source = Source(
      form: "journal", item: "aisance", reduction: .first, shown: [], leavingOut: [])
    let codes = ["facile", "difficile"]
    let figures = [
      try counted("all", source, answers: codes, of: people),
      try counted("months", source, by: [october, november], answers: codes, of: people),
    ]
    func isTold(hiding places: Set<Address>) -> Bool {
      MonthsOfAnswers(figures: PrintedFigures(figures, hiding: [[], places]), threshold: 5)
        .show(in: 1)
    }
    #expect(isTold(hiding: [Address([.leaf(october), .leaf("facile")])]))
    #expect(!isTold(hiding: [Address([.leaf(november), .leaf("facile")])]), "6 are no few")
    #expect(!isTold(hiding: []))
  }

  @Test func `tell who closed two gaps by how many closed any`() throws {
    func closed(_ items: String..., of gaps: [String] = ["yeux", "dents"]) -> CountedPerson {
      let before = Dictionary(uniqueKeysWithValues: gaps.map { ($0, ["non"]) })
      let after = Dictionary(
        uniqueKeysWithValues: gaps.map { ($0, [items.contains($0) ? "oui" : "non"]) })
      return person([("2024-10", before), ("2024-11", after)])
    }
    func told(both: Int) throws -> Bool {
      let people =
        (0..<5).map { _ in closed("yeux") } + (0..<2).map { _ in closed("dents") }
        + (0..<both).map { _ in closed("yeux", "dents") } + (0..<10).map { _ in closed() }
      func source(_ reduction: Source.Reduction, _ items: [String]) -> Source {
        var source = Source(
          form: "journal", item: items.joined(separator: "+"), reduction: reduction, shown: [],
          leavingOut: [])
        source.checklist = Checklist(items: items, gap: ["non"], met: ["oui"])
        return source
      }
      let figures = [
        try counted(
          "closing", source(.closing, ["yeux", "dents", "vaccination"]),
          answers: ["none-closed", "some-closed", "all-closed", "without-gap"], of: people),
        try counted(
          "closed", source(.closed, ["yeux", "dents"]), answers: ["yeux", "dents"], isMany: true,
          of: people),
      ]
      return SeveralAtOnce(figures: PrintedFigures(figures, hiding: [[], []]), threshold: 5)
        .show(in: 1)
    }
    #expect(try told(both: 4), "9 and 6 of the 11 who closed any: 4 closed both")
    #expect(try !told(both: 7))
  }
}
