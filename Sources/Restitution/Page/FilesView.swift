import Wording

/// What a reader may take away: the report to print, the tables, the data and their licence.
struct FilesView {
  let language: Language
  /// Paths of files that a release may lack and this one has.
  let offered: Set<String>
  let hasCatalogue: Bool
  let isProvisional: Bool

  var html: HTML {
    [
      .tag(
        "p", [:],
        say(
          Phrase(
            "Ces fichiers disent les mêmes chiffres que cette page. ",
            "These files tell the same figures as this page. ")),
        say(Licence.reuse(isProvisional: isProvisional)),
        .tag(
          "a", ["href": Licence.open.address, "rel": "license"],
          say(Phrase("la ", "the ") + Licence.open.name)), "."),
      .tag("ul", ["class": "downloads"], links),
    ]
  }

  private func say(_ phrase: Phrase) -> HTML { .text(phrase[language]) }

  private var links: [HTML] {
    [
      link(
        language.fileName("report") + ".pdf", Phrase("Le rapport à imprimer", "The report to print")
      ),
      link(language.fileName("tables") + ".ods", Phrase("Tous les tableaux", "All tables")),
      link(language.fileName("tables") + ".xlsx", Phrase("Tous les tableaux", "All tables")),
      link(
        DataPaths.everything,
        Phrase("Tous les chiffres et les textes", "All figures and texts")),
      link(
        DataPaths.package,
        Phrase("La description des tableaux CSV", "The description of the CSV tables"),
        format: "Data Package"),
      hasCatalogue
        ? link(
          DataPaths.catalogue,
          Phrase("La notice pour les catalogues de données", "The record for catalogues of data"),
          format: "DCAT-AP") : .nothing,
    ]
  }

  /// Nothing for a file that was not made.
  private func link(_ path: String, _ words: Phrase, format: String? = nil) -> HTML {
    guard let kind = FileKind(path: path), !kind.isOptional || offered.contains(path) else {
      return .nothing
    }
    return .tag(
      "li", [:],
      .tag(
        "a", ["href": path, "type": kind.mediaType],
        .text("\(words[language]) (\(format ?? kind.rawValue.uppercased()))")))
  }
}
