import JSONTree
public import Wording

extension Report {
  /// Every file of the release: the page in both languages, the pictures (in French), a table for
  /// each figure, all tables as ODS and XLSX, and everything as JSON. The same report gives the same
  /// bytes.
  ///
  /// - Throws: when the folder of temporary files takes no more.
  public func files() throws(ReleaseFault) -> [ReleaseFile] {
    var spreadsheets: [ReleaseFile] = []
    for language in Language.allCases { spreadsheets += try self.spreadsheets(in: language) }
    return Language.allCases.map { ReleaseFile(HTMLPage.path($0), page(in: $0)) }
      + printed.compactMap { picture(of: $0) }
      + printed.map { ReleaseFile("tables/\($0.id).csv", $0.csv.text) }
      + (isInvented ? [remark] : [])
      + spreadsheets
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

  private func spreadsheets(in language: Language) throws(ReleaseFault) -> [ReleaseFile] {
    let workbook = workbook(in: language)
    let name = language.fileName("tables")
    return [
      ReleaseFile(path: name + ".ods", bytes: ODS(workbook: workbook).bytes),
      ReleaseFile(path: name + ".xlsx", bytes: try XLSX(workbook: workbook).bytes()),
    ]
  }

  private var printed: [Figure] { figures.filter { !$0.isWithheld } }

  private func picture(of figure: Figure) -> ReleaseFile? {
    let reading = Reading(figure: figure, language: .french, percentagesFrom: percentagesFrom)
    guard let chart = reading.chart else { return nil }
    let sheet = PictureSheet(report: self, reading: reading, chart: chart)
    return ReleaseFile("figures/\(figure.id).svg", sheet.text)
  }
}

extension Language {
  /// A file's name in that language, without what says its format: `index`, `index.en`.
  func fileName(_ name: String) -> String { self == .french ? name : "\(name).\(rawValue)" }
}
