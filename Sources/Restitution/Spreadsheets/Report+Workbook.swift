import Disclosure
import Wording

extension Report {
  /// The report's tables as a workbook: a sheet of contents, then a sheet for each figure.
  func workbook(in language: Language) -> Workbook {
    let printed = figures.filter { !$0.isWithheld }
    let names = SheetNames(printed.map(\.id))
    let readings = printed.map {
      Reading(figure: $0, language: language, percentagesFrom: percentagesFrom)
    }
    return Workbook(
      title: title[language], subject: study[language], language: language, date: asOf,
      sheets: [contents(readings, names, language)]
        + readings.map { FigureSheet(reading: $0, report: self).sheet(names[$0.figure.id]) })
  }

  private func contents(
    _ readings: [Reading], _ names: SheetNames, _ language: Language
  ) -> Workbook.Sheet {
    let list = readings.map { reading in
      Workbook.Row(
        .sheet(names[reading.figure.id]), .text(reading.figure.caption[language], .paragraph),
        .text(reading.baseSentence, .paragraph))
    }
    let withheld = figures.filter(\.isWithheld).map { figure in
      Workbook.Row(
        .text("–"), .text(figure.caption[language], .paragraph),
        .text(PageWords.withheld[language], .note))
    }
    return Workbook.Sheet(
      name: PageWords.contents[language], widths: [28, 64, 40],
      rows: opening(language) + [Workbook.Row(), listHead(language)] + list + withheld
        + notes(language))
  }

  private func opening(_ language: Language) -> [Workbook.Row] {
    [Workbook.Row(.text(title[language], .title)), Workbook.Row(.text(subtitle[language]))]
      + warnings.map { Workbook.Row(.text($0[language], .warning)) }
      + facts.map { Workbook.Row(.text($0[language], .heading), .text($1[language])) }
  }

  /// Where the numbers come from, of which day, under which rule and licence.
  private var facts: [(Phrase, Phrase)] {
    [
      (Phrase("Étude", "Study"), study),
      (Phrase("Date", "Date"), PageWords.asOf(asOf)),
      (
        Phrase("Seuil", "Threshold"),
        Phrase("\(threshold.people)\u{A0}personnes", "\(threshold.people)\u{A0}people")
      ),
      (Phrase("Licence", "Licence"), Licence.open.name),
    ]
  }

  private func listHead(_ language: Language) -> Workbook.Row {
    let words = [
      Phrase("Feuille", "Sheet"), Phrase("Ce qu’elle montre", "What it shows"),
      Phrase("Qui est compté", "Who is counted"),
    ]
    return Workbook.Row(words.map { .text($0[language], .heading) })
  }

  private func notes(_ language: Language) -> [Workbook.Row] {
    let parts = [
      (PageWords.reading, readingGuide), (PageWords.method, method), (PageWords.limits, limits),
      (
        PageWords.glossary,
        glossary.map {
          Phrase(
            "\($0.term.french)\u{A0}: \($0.meaning.french)",
            "\($0.term.english): \($0.meaning.english)")
        }
      ),
    ]
    return parts.flatMap { heading, sentences in
      sentences.enumerated().flatMap { place, sentence in
        let text = Workbook.Cell.text(sentence[language], .paragraph)
        return place > 0
          ? [Workbook.Row(.text(""), text)]
          : [Workbook.Row(), Workbook.Row(.text(heading[language], .heading), text)]
      }
    }
  }
}

/// Names for sheets, each once whatever its first 31 characters are.
private struct SheetNames {
  private var names: [String: String] = [:]

  init(_ ids: [String]) {
    var taken: Set<String> = []
    for id in ids {
      var name = String(id.prefix(31))
      var number = 2
      while !taken.insert(name).inserted {
        name = String(id.prefix(28)) + "-\(number)"
        number += 1
      }
      names[id] = name
    }
  }

  subscript(_ id: String) -> String { names[id] ?? id }
}
