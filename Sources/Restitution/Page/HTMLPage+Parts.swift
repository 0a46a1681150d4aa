import Wording

extension HTMLPage {
  /// A stretch of the page with a heading of its own.
  struct Part {
    let id: String
    let heading: Phrase
    let content: HTML
  }

  /// The report's sections, then how to read them, method, limits, glossary and files.
  var parts: [Part] {
    report.sections.map { section in
      Part(
        id: section.id, heading: section.heading,
        content: [paragraphs(section.paragraphs), .list(section.figures.map(figure))])
    }
      + [
        Part(
          id: "lecture", heading: PageWords.reading, content: paragraphs(report.readingGuide)),
        Part(id: "methode", heading: PageWords.method, content: paragraphs(report.method)),
        Part(id: "limites", heading: PageWords.limits, content: paragraphs(report.limits)),
        Part(id: "glossaire", heading: PageWords.glossary, content: glossary),
        Part(
          id: "fichiers", heading: PageWords.files,
          content: FilesView(
            language: language, offered: offered, hasCatalogue: report.publication != nil,
            isProvisional: report.isProvisional
          ).html),
      ].filter { $0.content != .list([]) }
  }

  private var glossary: HTML {
    guard !report.glossary.isEmpty else { return .nothing }
    return .tag(
      "dl", [:],
      report.glossary.map { entry in
        [.tag("dt", [:], say(entry.term)), .tag("dd", [:], say(entry.meaning))]
      })
  }

  private func figure(_ figure: Figure) -> HTML {
    FigureView(
      reading: Reading(
        figure: figure, language: language, percentagesFrom: report.percentagesFrom),
      givesIntervals: report.givesIntervals, offered: offered
    ).html
  }
}
