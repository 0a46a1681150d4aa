import Restitution
import StudyExchange
import StudyModel
import Wording

/// The codebook of an extract, for people: what each column is and what its codes mean.
struct AnalysisCodebookPage {
  let package: AnalysisPackage
  let language: Language

  static func file(_ language: Language) -> String {
    language == .french ? "codebook.html" : "codebook.en.html"
  }

  var text: String {
    HTMLDocument(
      in: language, title: "\(title[language]) – \(package.studyTitle[language])", isPublic: false,
      styles: .pages, body: body
    ).text
  }

  private let title = Phrase("Dictionnaire des variables", "Codebook")

  private func say(_ phrase: Phrase) -> HTML { .text(phrase[language]) }

  private var body: HTML {
    [
      .tag(
        "header", [:],
        .tag("p", ["class": "provisional"], say(AnalysisPackage.warning)),
        .tag(
          "div", ["class": "column masthead"], .tag("h1", [:], say(title)),
          .tag("p", ["class": "lead"], say(package.studyTitle)),
          .tag("p", ["class": "dated"], say(package.origin)))),
      .tag(
        "main", ["id": "contenu"],
        .tag("div", ["class": "column"], .list([reading] + package.tables.map(section)))),
    ]
  }

  private var reading: HTML { .list(package.reading.map { .tag("p", [:], say($0)) }) }

  private func section(_ table: AnalysisPackage.Table) -> HTML {
    .tag(
      "section", ["id": table.name],
      .tag("h2", [:], .text(table.file)), .tag("p", [:], say(table.title)),
      .tag(
        "table", [:],
        .tag(
          "caption", [:],
          say(Phrase("Les colonnes de ", "The columns of ") + Phrase(same: table.file))),
        .tag(
          "thead", [:],
          .tag(
            "tr", [:],
            .list(Self.heads.map { .tag("th", ["scope": "col"], say($0)) }))),
        .tag("tbody", [:], .list(table.columns.map(row)))))
  }

  private static let heads = [
    Phrase("Colonne", "Column"), Phrase("Ce que c’est", "What it is"),
    Phrase("Valeurs", "Values"),
  ]

  private func row(_ column: AnalysisColumn) -> HTML {
    .tag(
      "tr", [:],
      .tag("th", ["scope": "row"], .tag("code", [:], .text(column.name))),
      .tag("td", [:], say(column.label)),
      .tag("td", [:], say(column.kindWords), codes(column.options)))
  }

  private func codes(_ codes: [AnalysisVariable.Option]) -> HTML {
    guard !codes.isEmpty else { return .nothing }
    return .tag(
      "ul", [:],
      .list(
        codes.map { option in
          .tag("li", [:], .tag("code", [:], .text(option.code)), .text(" – "), say(option.label))
        }))
  }
}
