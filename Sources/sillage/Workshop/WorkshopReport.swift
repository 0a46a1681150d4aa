import JSONTree
import StudyDesk
import StudyModel
import Wording

/// Prints a workshop: who came, in numbers, and what the votes came to.
struct WorkshopReport {
  let options: GlobalOptions

  func print(_ turnout: WorkshopTurnout) {
    switch options.format {
    case .json: Console.standard.print(turnout.json)
    case .table: Console.standard.print(text(turnout, .forConsole()))
    }
  }

  func text(_ turnout: WorkshopTurnout, _ page: FactPage) -> String {
    var page = page
    let day = turnout.plan.day.words
    page.title(
      turnout.plan.workshop.text,
      Phrase("\(day.french), \(turnout.plan.place)", "\(day.english), \(turnout.plan.place)"))
    page.paragraph(turnout.cameWords)
    for result in turnout.results { add(result, to: &page) }
    if !turnout.notes.isEmpty {
      page.section(Phrase("Ce que le groupe retient", "What the group agrees on"))
      for note in turnout.notes { page.paragraph(Phrase(same: note), lead: "  – ") }
    }
    return page.text
  }

  private func add(_ result: WorkshopTurnout.Result, to page: inout FactPage) {
    page.section(
      Phrase(
        "Question \(result.question.number)\u{A0}: \(result.question.words)",
        "Question \(result.question.number): \(result.question.words)"))
    page.paragraph(result.words)
    page.rows(
      result.inOrder.map { [Phrase(same: $0.need.text), Phrase.number($0.points)] })
  }
}

extension WorkshopTurnout {
  fileprivate var cameWords: Phrase {
    let came =
      region == nil
      ? Phrase.count(
        came, Phrase("personne venue", "person came"), Phrase("personnes venues", "people came"))
      : Phrase.count(
        came, Phrase("personne de votre région venue", "person of your region came"),
        Phrase("personnes de votre région venues", "people of your region came"))
    guard leftOut > 0 else { return came }
    let left = Phrase.count(
      leftOut, Phrase("ne compte plus", "no longer counts"),
      Phrase("ne comptent plus", "no longer count"))
    return came
      + Phrase(
        "\u{A0}; \(left.french), leurs votes sont laissés de côté",
        "; \(left.english), their votes are left out")
  }

  var json: JSON {
    [
      "workshop": .string(plan.workshop.text), "day": .string("\(plan.day)"),
      "place": .string(plan.place), "came": .integer(came), "left_out": .integer(leftOut),
      "questions": .array(results.map(\.json)), "notes": .array(notes.map(JSON.string)),
    ]
  }
}

extension WorkshopTurnout.Result {
  fileprivate var words: Phrase {
    let method = question.method.words
    let budget = question.budget.map { Phrase(same: " (\($0))") } ?? Phrase(same: "")
    let ballots = Phrase.count(
      named + unnamed, Phrase("bulletin", "ballot"), Phrase("bulletins", "ballots"))
    let unnamed =
      self.unnamed > 0
      ? Phrase(" dont \(self.unnamed) sans nom", ", \(self.unnamed) without a name")
      : Phrase(same: "")
    let borda =
      question.method == .ranking
      ? Phrase(
        ". Un point pour chaque besoin classé derrière.", ". A point for each need placed behind.")
      : Phrase(".", ".")
    return method + budget + Phrase("\u{A0}; ", "; ") + ballots + unnamed + borda
  }

  fileprivate var json: JSON {
    [
      "number": .integer(question.number), "question": .string(question.words),
      "method": .string(question.method.rawValue),
      "budget": question.budget.map { .integer($0) } ?? .null, "ballots": .integer(named),
      "ballots_without_name": .integer(unnamed),
      "needs": .array(
        inOrder.map { ["need": .string($0.need.text), "points": .integer($0.points)] }),
    ]
  }
}
