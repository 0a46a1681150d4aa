public import Wording

/// What a Typst program is given to make the printable reports and the pictures as pixels.
///
/// Sources lie in one folder; nothing outside of it is read, and only the fonts inside Typst are
/// used, so that the same report gives the same bytes everywhere.
public struct Typesetting: Hashable, Sendable {
  /// The files to put into the folder.
  public let sources: [ReleaseFile]
  /// What to make of them.
  public let jobs: [Job]
  /// The day that the documents bear.
  public let date: Day

  /// A source and the files to make of it.
  public struct Job: Hashable, Sendable {
    /// The path of the source in the folder.
    public let source: String
    /// What is made.
    public let format: Format
    /// Paths in the release: one for a PDF, one for each page as a PNG.
    public let outputs: [String]
  }

  /// What a job makes.
  public enum Format: String, Hashable, Sendable {
    /// A document that meets PDF/UA-1 and PDF/A-2a.
    case pdf
    /// A picture for each page, at 144 pixels an inch.
    case png
  }
}

extension Report {
  /// The sources of the printable report in both languages and of every picture.
  public func typesetting() -> Typesetting {
    let jobs = Language.allCases.flatMap { language in
      [
        Typesetting.Job(
          source: language.fileName("report") + ".typ", format: .pdf,
          outputs: [PrintedReport.path(language)]),
        Typesetting.Job(
          source: language.fileName("pictures") + ".typ", format: .png,
          outputs: drawn.map { $0.picturePath(in: language, .png) }),
      ]
    }
    return Typesetting(
      sources: [ReleaseFile("template.typ", TypstTemplate.text)]
        + Language.allCases.flatMap(sources),
      jobs: jobs.filter { !$0.outputs.isEmpty }, date: asOf)
  }

  private func sources(in language: Language) -> [ReleaseFile] {
    let printed = PrintedReport(report: self, language: language)
    return [ReleaseFile(language.fileName("report") + ".typ", printed.source)]
      + printed.charts
      + pictures(in: language, font: PrintedReport.font)
      + [ReleaseFile(language.fileName("pictures") + ".typ", pages(in: language))]
  }

  /// A document of one page for each picture, as large as the picture.
  private func pages(in language: Language) -> String {
    let images = drawn.map { figure in
      "#image(\"\(figure.picturePath(in: language, .svg))\", width: "
        + "\(PictureSheet.fullWidth.units)pt)\n"
    }
    return "#set page(width: auto, height: auto, margin: 0pt)\n"
      + images.joined(separator: "#pagebreak()\n")
  }

  /// The figures that have a picture.
  private var drawn: [Figure] {
    figures.filter { figure in
      !figure.isWithheld
        && Reading(figure: figure, language: .french, percentagesFrom: percentagesFrom).chart != nil
    }
  }
}
