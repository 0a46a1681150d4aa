import Testing

@testable import StudyDesk

struct `Two ways of telling the same questions` {
  private func shape(
    _ items: [String], _ reduction: PlannedFigure.AnswerSource.Reduction,
    gap: [String] = ["pas-recu"], answers: Set<Set<String>> = [["0"], ["1", "2"]]
  ) -> AnswerShape {
    AnswerShape(
      form: "ecarts", items: items,
      measure: reduction.isOfChecklist ? Checklist(items: items, gap: gap, met: ["recu"]) : nil,
      reduction: reduction.rawValue, time: nil, isMany: reduction == .closed, answers: answers)
  }

  @Test func `are not those of checklists that share a question`() {
    let one = shape(["ecg"], .open)
    let both = shape(["ecg", "tension"], .open)
    #expect(one.tells(beside: both) && both.tells(beside: one))
    #expect(both.tells(beside: shape(["tension", "ecg"], .open)))
    #expect(both.tells(beside: shape(["ecg", "tension"], .open, gap: ["autre"])))
    #expect(shape(["ecg"], .closing).tells(beside: shape(["ecg", "tension"], .closing)))
  }

  @Test func `are not those of a question and of a checklist that holds it`() {
    #expect(shape(["ecg"], .last).tells(beside: shape(["ecg", "tension"], .open)))
    #expect(shape(["ecg"], .last).tells(beside: shape(["ecg", "tension"], .closed)))
    #expect(shape(["ecg"], .closing).tells(beside: shape(["ecg"], .last)))
    #expect(!shape(["ecg"], .last).tells(beside: shape(["ecg", "tension"], .closing)))
    #expect(!shape(["ecg"], .last).tells(beside: shape(["yeux", "tension"], .closed)))
  }

  @Test func `are not first and last answers`() {
    #expect(shape(["ecg"], .first).tells(beside: shape(["ecg"], .last)))
  }

  @Test func `are not who closed any gap, and who closed which of the same and more`() {
    let closing = shape(["ecg", "tension"], .closing)
    let closed = shape(["ecg", "tension", "yeux"], .closed)
    #expect(closing.tells(beside: closed) && closed.tells(beside: closing))
    #expect(!shape(["ecg", "tension", "yeux", "dents"], .closing).tells(beside: closed))
  }

  @Test func `are not what became of gaps, and how many are open in the end`() {
    let open = shape(["ecg", "tension"], .open)
    #expect(open.tells(beside: shape(["ecg", "tension"], .closing)))
    #expect(shape(["ecg"], .closing).tells(beside: open))
  }

  @Test func `may be two figures of one checklist, or of checklists that share nothing`() {
    let open = shape(["ecg", "tension"], .open)
    #expect(!open.tells(beside: open))
    #expect(!open.tells(beside: shape(["yeux"], .open)))
    #expect(!open.tells(beside: shape(["ecg"], .closed)))
  }
}
