import JSONTree
import StudyDesk
import StudyModel
import Wording

/// What a referent reads before an interview, on one page.
struct PreparationPage {
  let preparation: InterviewPreparation
  let study: Study

  func text(_ page: FactPage) -> String {
    var page = page
    let conditions = preparation.conditions.withCommas
    page.title("\(preparation.participant)", conditions)
    page.gap()
    page.facts(facts)
    addPoints(to: &page)
    addEntries(to: &page)
    addLast(to: &page)
    return page.text
  }

  private var facts: [(Phrase, Phrase)] {
    var facts: [(Phrase, Phrase)] = []
    if let window = preparation.window, let status = preparation.status {
      let words = status.words(in: study.zone)
      facts.append(
        (
          Phrase("Entretien \(window.number)", "Interview \(window.number)"),
          Phrase(
            "\(words.french) (\(window.words.french))", "\(words.english) (\(window.words.english))"
          )
        ))
    } else {
      facts.append(
        (Phrase("Entretien", "Interview"), Phrase("aucun n’attend", "none is waiting")))
    }
    if let previous = preparation.previousReferent {
      facts.append(
        (
          Phrase("Nouveau référent", "New referent"),
          Phrase(
            "le dernier entretien a été mené par \(previous)",
            "the last interview was held by \(previous)")
        ))
    }
    if let day = preparation.agreeAgainBy?.words {
      facts.append(
        (
          Phrase("Accord", "Agreement"),
          Phrase(
            "à renouveler avant la fin du \(day.french)",
            "to be agreed to again by the end of \(day.english)")
        ))
    }
    return facts
  }

  private func addPoints(to page: inout FactPage) {
    page.section(Phrase("À reprendre", "To bring up again"))
    if preparation.openPoints.isEmpty {
      page.paragraph(Phrase("Rien n’avait été noté.", "Nothing was noted."))
    }
    for point in preparation.openPoints { page.paragraph(point, lead: "  ☐ ") }
  }

  private func addEntries(to page: inout FactPage) {
    let since = preparation.lastHeld?.words
    page.section(
      since.map {
        Phrase("Ce qui a été écrit depuis le \($0.french)", "What was written since \($0.english)")
      } ?? Phrase("Ce qui a été écrit", "What was written"))
    if preparation.entries.isEmpty { page.paragraph(Phrase("Rien.", "Nothing.")) }
    for (index, recent) in preparation.entries.enumerated() {
      if index > 0 { page.gap() }
      let day = recent.entry.day.wordsWithWeekday
      let title = recent.content.formTitle
      page.paragraph(
        Phrase(
          "\(recent.number). \(day.french), \(title.french)",
          "\(recent.number). \(day.english), \(title.english)"))
      add(recent.content.lines, to: &page)
    }
  }

  private func addLast(to page: inout FactPage) {
    guard let day = preparation.lastHeld?.words else { return }
    page.section(
      Phrase("Ce qui s’est dit le \(day.french)", "What was said on \(day.english)"))
    add(
      preparation.lastAnswers.filter { $0.linkId != study.interviews.openPoints }, to: &page)
  }

  private func add(_ lines: [EntryContent.Line], to page: inout FactPage) {
    for line in lines {
      page.paragraph(line.question, lead: "     ")
      for answer in line.answers { page.paragraph(answer, lead: "       → ") }
    }
  }
}
