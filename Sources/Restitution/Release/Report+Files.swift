import JSONTree
public import Wording

extension Report {
  /// Every file of the release: the page in both languages, the pictures, a table for each figure,
  /// all tables as ODS and XLSX, everything as JSON, and records for catalogues. The same report
  /// gives the same bytes.
  ///
  /// - Parameter typeset: files made of `typesetting()`, which the page then offers.
  /// - Throws: when the folder of temporary files takes no more.
  public func files(typeset: [ReleaseFile] = []) throws(ReleaseFault) -> [ReleaseFile] {
    var workbooks: [ReleaseFile] = []
    for language in Language.allCases { workbooks += try spreadsheets(in: language) }
    let offered = Set((typeset + workbooks).map(\.path))
    let pages = Language.allCases.map { language in
      ReleaseFile(
        HTMLPage.path(language),
        HTMLPage(report: self, language: language, offered: offered).text)
    }
    let data = tables + workbooks + [everything, package]
    let pictures = Language.allCases.flatMap { self.pictures(in: $0) }
    return pages + accessibility + styles + pictures + typeset + remark + data
      + record(of: pages + typeset.filter { $0.path.hasSuffix(".pdf") } + data)
  }

  /// The page in one language, a whole HTML document without a script.
  public func page(in language: Language) -> String {
    HTMLPage(report: self, language: language).text
  }

  /// True where libxlsxwriter is installed; elsewhere a release has its tables as ODS and CSV only.
  public static var writesXLSX: Bool { XLSX.isWritable }

  private var accessibility: [ReleaseFile] {
    Language.allCases.map { language in
      ReleaseFile(
        AccessibilityPage.path(language), AccessibilityPage(report: self, language: language).text)
    }
  }

  private var styles: [ReleaseFile] {
    guard let styleSheet, let path = styleSheetPath else { return [] }
    return [ReleaseFile(path, styleSheet)]
  }

  private var printed: [Figure] { figures.filter { !$0.isWithheld } }

  private var tables: [ReleaseFile] { printed.map { ReleaseFile($0.tablePath, $0.csv.text) } }

  private var everything: ReleaseFile {
    ReleaseFile(path: DataPaths.everything, bytes: json.bytes(.pretty))
  }

  private var package: ReleaseFile {
    ReleaseFile(path: DataPaths.package, bytes: dataPackage(tables).bytes(.pretty))
  }

  /// For catalogues; none where nobody is named who publishes.
  private func record(of files: [ReleaseFile]) -> [ReleaseFile] {
    guard let publication else { return [] }
    let catalogue = Catalogue(report: self, publication: publication, files: files)
    return [ReleaseFile(path: DataPaths.catalogue, bytes: catalogue.json.bytes(.pretty))]
  }

  /// Beside the tables, which have no room for words: that their people are invented.
  private var remark: [ReleaseFile] {
    guard isInvented else { return [] }
    let words = PageWords.invented
    return [ReleaseFile("tables/DEMONSTRATION.txt", "\(words.french).\n\(words.english).\n")]
  }

  private func spreadsheets(in language: Language) throws(ReleaseFault) -> [ReleaseFile] {
    let workbook = workbook(in: language)
    let name = language.fileName("tables")
    let files = [ReleaseFile(path: name + ".ods", bytes: ODS(workbook: workbook).bytes)]
    guard Self.writesXLSX else { return files }
    return files + [
      ReleaseFile(path: name + ".xlsx", bytes: try XLSX(workbook: workbook).bytes())
    ]
  }

  /// The pictures in one language, each a drawing with the words it needs away from its page.
  ///
  /// - Parameter font: the face they are set in; nil for what the reader's machine has.
  func pictures(in language: Language, font: String? = nil) -> [ReleaseFile] {
    printed.compactMap { figure in
      let reading = Reading(figure: figure, language: language, percentagesFrom: percentagesFrom)
      guard let chart = reading.chart else { return nil }
      let sheet = PictureSheet(report: self, reading: reading, chart: chart, font: font)
      return ReleaseFile(figure.picturePath(in: language, .svg), sheet.text)
    }
  }
}

extension Figure {
  /// Where the figure's picture lies in a release.
  func picturePath(in language: Language, _ kind: FileKind) -> String {
    "figures/\(language.fileName(id)).\(kind.rawValue)"
  }
}

extension Language {
  /// A file's name in that language, without what says its format: `index`, `index.en`.
  func fileName(_ name: String) -> String { self == .french ? name : "\(name).\(rawValue)" }
}
