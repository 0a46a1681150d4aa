import Disclosure
import Wording

/// The report for paper, as the source of a document in one language.
struct PrintedReport {
  let report: Report
  let language: Language

  /// The serif face inside Typst.
  static let font = "Libertinus Serif"

  /// Where the document lies in a release.
  static func path(_ language: Language) -> String { language.fileName("report") + ".pdf" }

  var source: String {
    "#import \"template.typ\": *\n" + head + summary + sections + ending
  }

  /// The charts without the words that a picture of its own needs.
  var charts: [ReleaseFile] {
    readings.compactMap { reading in
      reading.chart.map { chart in
        let drawing = chart.draw(width: ChartWidth.wide.units)
        let markup = drawing.svg(
          id: reading.figure.id, className: nil, title: reading.figure.caption[language],
          description: chart.description, language: language.rawValue,
          standalone: .chart(in: .paper, font: Self.font))
        return ReleaseFile(chartPath(reading.figure), markup.markup + "\n")
      }
    }
  }

  func chartPath(_ figure: Figure) -> String {
    "charts/\(language.fileName(figure.id)).svg"
  }

  private var readings: [Reading] { report.figures.filter { !$0.isWithheld }.map(reading) }

  func reading(_ figure: Figure) -> Reading {
    Reading(figure: figure, language: language, percentagesFrom: report.percentagesFrom)
  }

  func say(_ phrase: Phrase) -> Typst { .text(phrase[language]) }

  private func say(_ phrases: [Phrase]) -> Typst { .list(phrases.map(say)) }

  private var head: String {
    let publication = report.publication
    return "#show: report.with(\n"
      + [
        ("title", say(report.title)), ("subtitle", say(report.subtitle)),
        ("study", say(report.study)), ("dated", say(PageWords.asOf(report.asOf))),
        ("author", publication.map { say($0.publisher) } ?? say(report.study)),
        ("keywords", say(publication?.keywords ?? [])), ("language", .text(language.rawValue)),
        ("warnings", say(report.warnings)),
      ].map { name, value in "  \(name): \(value.source),\n" }.joined() + ")\n"
  }

  private var summary: String {
    let words = Typst.call(
      "summary", ["heading": say(PageWords.summary), "paragraphs": say(report.summary)])
    return (report.summary.isEmpty ? "" : words)
      + Typst.call("contents", ["heading": say(PageWords.contents)])
  }

  private var sections: String {
    report.sections.map { section in
      part(section.heading, section.paragraphs, leads: !section.figures.isEmpty)
        + section.figures.map(call).joined()
    }.joined()
  }

  private var ending: String {
    let glossary = Typst.call(
      "glossary",
      [
        "heading": say(PageWords.glossary),
        "entries": .list(report.glossary.map { .list([say($0.term), say($0.meaning)]) }),
      ])
    let parts = [
      (PageWords.reading, report.readingGuide), (PageWords.method, report.method),
      (PageWords.limits, report.limits),
    ].filter { !$0.1.isEmpty }
    return parts.map { part($0, $1) }.joined()
      + (report.glossary.isEmpty ? "" : glossary)
      + part(PageWords.files, [PrintedWords.tables, reuse])
      + part(PrintedWords.accessibility, [PrintedWords.notAudited])
  }

  private var reuse: Phrase {
    Licence.reuse(isProvisional: report.isProvisional) + Phrase("la ", "the ") + Licence.open.name
      + Phrase(same: ".")
  }

  /// - Parameter leads: true when the words belong on the page of what follows.
  private func part(_ heading: Phrase, _ paragraphs: [Phrase], leads: Bool = false) -> String {
    Typst.call(
      "part",
      ["heading": say(heading), "paragraphs": say(paragraphs), "leads": .truth(leads)])
  }
}

/// What only the printed report says.
private enum PrintedWords {
  static let accessibility = Phrase("Accessibilité", "Accessibility")
  static let tables = Phrase(
    "Les chiffres de ce rapport existent aussi en page web et en tableaux (CSV, ODS, XLSX, JSON).",
    "The figures of this report also exist as a web page and as tables (CSV, ODS, XLSX, JSON).")
  static let notAudited = Phrase(
    "Ce document est balisé pour les lecteurs d’écran (PDF/UA-1). Aucune personne ne l’a encore "
      + "audité\u{A0}: il est dit non conforme au RGAA tant que personne ne l’a fait.",
    "This document is tagged for screen readers (PDF/UA-1). No person has audited it yet: until "
      + "someone does, it is said not to conform to the French accessibility rules.")
}
