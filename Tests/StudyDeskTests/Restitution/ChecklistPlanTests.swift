import Foundation
import Restitution
import StudyModel
import Testing
import Wording

@testable import StudyDesk

struct `A plan with a checklist` {
  private let stage: Stage
  private let workspace: Workspace
  private let text: String

  init() throws {
    stage = try Stage()
    workspace = try Shelf.demonstration("sophia-mcva", in: stage.folder + "/study", participants: 1)
    text = try String(
      contentsOfFile: workspace.folder + "/exports/plans/restitution.yaml", encoding: .utf8)
  }

  private func findings(_ part: String, _ other: String) -> [String] {
    #expect(text.contains(part))
    return PlanFile.read(
      text.replacing(part, with: other, maxReplacements: 1), file: "plan.yaml", in: workspace
    ).1.map(\.reason.english)
  }

  @Test func `its questions and answers are those of the form`() {
    #expect(findings("&soins [hba1c,", "&soins [hba1d,").contains { $0.contains("“hba1d”") })
    #expect(
      findings("[pas-recu]", "[pas-vu]").contains {
        $0.hasPrefix("The question “hba1c” has no answer “pas-vu”. Choose one of: ")
          && $0.contains("pas-recu")
      })
    #expect(findings("&soins [hba1c,", "&soins [yeux, hba1c,").contains("“yeux” is named twice."))
    #expect(
      findings("code: none-closed,", "code: nothing-closed,").contains(
        "The answer “none-closed” is missing. Show it, or name it in leave-out."))
  }

  @Test func `no answer puts those who had no gap with those who closed none`() throws {
    let (plan, _) = PlanFile.read(text, file: "plan.yaml", in: workspace)
    let figures = try #require(plan).sections.flatMap(\.figures)
    let shown = figures.flatMap { [$0] + $0.coarser }.flatMap {
      (figure) -> [PlannedFigure.ShownAnswer] in
      if case .answers(let source) = figure.subject { source.shown } else { [] }
    }
    let opposites: Set = ["without-gap", "none-closed"]
    #expect(shown.contains { $0.codes.contains("none-closed") })
    #expect(shown.allSatisfy { !opposites.isSubset(of: $0.codes) })
  }

  @Test func `it is counted in the ways of a checklist, and no other`() {
    #expect(
      findings("reduce: closing\n        answers", "reduce: last\n        answers").contains(
        "Choose one of: closing, closed, open."))
    #expect(findings("reduce: ever", "reduce: open") == ["Choose one of: first, last, ever."])
    #expect(
      findings(
        "by: [condition]\n        picture: stackedBars", "by: [month]\n        picture: months"
      )
      .contains("Only with “reduce: open” is a checklist counted by month or quarter."))
  }
}
