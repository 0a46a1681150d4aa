import JSONTree
public import Wording

extension Report {
  /// Every file of the release: the page in both languages, the pictures (in French), a table for
  /// each figure, and everything as JSON. The same report gives the same bytes.
  public func files() -> [ReleaseFile] {
    Language.allCases.map { ReleaseFile(HTMLPage.path($0), page(in: $0)) }
      + printed.compactMap { picture(of: $0) }
      + printed.map { ReleaseFile("tables/\($0.id).csv", $0.csv.text) }
      + (isInvented ? [remark] : [])
      + [ReleaseFile(path: "report.json", bytes: json.bytes(.pretty))]
  }

  /// Beside the tables, which have no room for words: that their people are invented.
  private var remark: ReleaseFile {
    let words = PageWords.invented
    return ReleaseFile("tables/DEMONSTRATION.txt", "\(words.french).\n\(words.english).\n")
  }

  /// The page in one language, a whole HTML document without a script.
  public func page(in language: Language) -> String {
    HTMLPage(report: self, language: language).text
  }

  private var printed: [Figure] { figures.filter { !$0.isWithheld } }

  private func picture(of figure: Figure) -> ReleaseFile? {
    let reading = Reading(figure: figure, language: .french, percentagesFrom: percentagesFrom)
    guard let chart = reading.chart else { return nil }
    let sheet = PictureSheet(report: self, reading: reading, chart: chart)
    return ReleaseFile("figures/\(figure.id).svg", sheet.text)
  }
}
