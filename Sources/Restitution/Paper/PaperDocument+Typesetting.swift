import Wording

extension PaperDocument {
  /// What a Typst program is given to make the document, with that name, as PDF/UA.
  package func typesetting(as output: String) -> Typesetting {
    Typesetting(
      sources: [ReleaseFile("paper.typ", source)],
      jobs: [Typesetting.Job(source: "paper.typ", format: .pdf, outputs: [output])], date: date)
  }

  private var source: String {
    Self.template
      + Typst.call(
        "show: sheet.with",
        [
          "title": .text(title), "study": .text(study), "foot": .text(foot),
          "language": .text(language.rawValue),
        ]) + blocks.map(typst).joined()
  }

  private func typst(_ block: Block) -> String {
    switch block {
    case .heading(let level, let runs):
      "#std.heading(level: \(level), \(runs.typst))\n"
    case .paragraph(let runs): "#par(\(runs.typst))\n"
    case .list(let isNumbered, let items):
      "#\(isNumbered ? "enum" : "list")(\(items.map { $0.typst + "," }.joined(separator: " ")))\n"
    }
  }

  private static let template = """
    #let sheet(title: "", study: "", foot: "", language: "fr", body) = {
      set document(title: title, author: study)
      set page(
        paper: "a4", margin: (x: 2.3cm, top: 2.2cm, bottom: 2.4cm), numbering: "1",
        footer: context text(
          size: 9pt, fill: rgb("\(Palette.light.soft.css)"),
          [#foot #h(1fr) #counter(page).display()]))
      set text(
        font: "\(PrintedReport.font)", size: 11.5pt, lang: language,
        fill: rgb("\(Palette.light.ink.css)"))
      set par(leading: 0.7em, spacing: 1.1em)
      set list(indent: 0.6em, spacing: 0.8em)
      set enum(indent: 0.6em, spacing: 0.8em)
      show heading: it => block(above: 1.8em, below: 0.9em, sticky: true, it.body)
      show heading.where(level: 1): set text(size: 14.5pt)
      show heading.where(level: 2): set text(size: 12pt)
      show std.title: set text(size: 22pt)
      text(size: 10.5pt, fill: rgb("\(Palette.light.soft.css)"), study)
      v(0.2em)
      block(below: 1.4em, std.title())
      body
    }

    """
}

extension [PaperDocument.Run] {
  /// The words as one value; an empty text begins it, so that any number of parts is one.
  fileprivate var typst: String {
    (["\"\""]
      + map { run in
        let words = Typst.text(run.text).source
        return run.isStrong ? "strong(\(words))" : words
      }).joined(separator: " + ")
  }
}
