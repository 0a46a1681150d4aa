import Disclosure
import Restitution
import StudyModel
import Tabulation
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

  private func person(
    _ entries: [(month: String, answers: [String: [String]])], in form: String = "journal"
  ) -> CountedPerson {
    CountedPerson(
      region: "occitanie", conditions: ["diabete"], wasInformed: true, agreed: true,
      entries: entries.map { entry in
        CountedEntry(
          form: form, role: .logbook, month: Month(entry.month)!, answers: entry.answers)
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

  /// 12 people named one wish and 10 another one, so many of them both; of 19 in all, if need be by a third.
  private func wishes(both: Int) throws -> CountedFigure {
    let source = Source(
      form: "bilan", item: "souhaits", reduction: .last, shown: [], leavingOut: [])
    func wishing(_ codes: String..., people: Int) -> [CountedPerson] {
      Array(repeating: person([("2025-01", ["souhaits": codes])], in: "bilan"), count: people)
    }
    return try counted(
      "souhaits", source, answers: ["recherche", "classement", "agenda"], isMany: true,
      of: wishing("recherche", "classement", people: both)
        + wishing("recherche", people: 12 - both) + wishing("classement", people: 10 - both)
        + wishing("agenda", people: both - 3))
  }

  @Test(arguments: [(3, true), (4, true), (5, false), (8, false)])
  func `hide an answer where only a few gave another one too`(both: Int, isHidden: Bool) throws {
    let rules = DisclosureRules(threshold: 5, zeros: .allow, facesInsiders: false)
    let proof = try ReleaseProof(
      of: [wishes(both: both)], as: "essai", on: Known.day("2025-02-10"), after: [],
      under: ReleaseProof.Terms(
        rules: try #require(rules), reader: ReaderWords(try Office().workspace.study),
        deadline: .now + .seconds(60), attendance: nil))
    let wished = ["recherche", "classement"].map { Address([.leaf($0)]) }
    // 12 and 10 of 19: some surely named both.
    #expect(proof.hidden[0].isDisjoint(with: wished) == !isHidden)
    #expect(proof.telling.isEmpty)
    let cells = proof.tables.releases[0].tables.flatMap(\.cells)
    #expect(cells.allSatisfy { $0.reach != .kept }, "how many named both goes out nowhere")
  }
}
