import Disclosure
import Wording

extension PrintedReport {
  /// A figure as a call of the template: what it shows, or why it is withheld.
  func call(_ figure: Figure) -> String {
    guard !figure.isWithheld else {
      return Typst.call(
        "withheld",
        [
          "caption": say(figure.caption), "question": question(figure),
          "why": say(PageWords.whyWithheld(figure.threshold.people)),
        ])
    }
    let reading = reading(figure)
    let grid = NumberGrid(reading)
    let chart = reading.chart
    return Typst.call(
      "picture",
      [
        "caption": say(figure.caption), "question": question(figure),
        "base": .text(reading.baseSentence),
        "chart": chart == nil ? .nothing : .text(chartPath(figure)),
        "alternative": .text(chart?.description ?? ""),
        "key": key(reading, hasChart: chart != nil), "notes": .list(notes(reading)),
        "names": .number(grid.names.count), "head": .list(grid.names + grid.heads),
        "rows": .list(grid.rows.map { .list($0.labels + $0.cells.map(\.words)) }),
        "totals": .list(grid.rows.indices.filter { grid.rows[$0].isTotal }.map { .number($0) }),
      ]) + details(reading)
  }

  private func details(_ reading: Reading) -> String {
    reading.figure.details.map { detail in
      Typst.call(
        "detail",
        [
          "title": .text(reading.label(0, detail.category)),
          "sentences": .list(detail.sentences.map(say)),
          "quotes": .list(
            detail.quotes.map { .list([.text("«\u{A0}\($0.words)\u{A0}»"), say($0.label)]) }),
        ])
    }.joined()
  }

  private func question(_ figure: Figure) -> Typst {
    guard let question = figure.question else { return .nothing }
    let colon = Phrase("\u{A0}: ", ": ")[language]
    return .text(PageWords.question[language] + colon + question.quoted[language])
  }

  private func key(_ reading: Reading, hasChart: Bool) -> Typst {
    guard reading.hasHidden else { return .nothing }
    return say(
      hasChart && reading.hasHiddenMarks ? PageWords.hiddenKey : PageWords.hiddenTableKey)
  }

  private func notes(_ reading: Reading) -> [String] {
    [reading.severalSentence, reading.figure.note?[language]].compactMap(\.self)
  }
}
