import Restitution
import StudyLedger
public import StudyModel
public import Wording

/// Reads a paper's template: Markdown under front matter.
enum PaperFile {
  static func read(_ bytes: [UInt8], file: String) -> (PaperTemplate?, [FileFinding]) {
    guard let parts = DocumentFile.parts(bytes) else {
      return (nil, [DocumentFile.noHeader(file)])
    }
    let header = YAMLPlace(file: file, text: parts.header)
    guard header.notes.findings.isEmpty else { return (nil, header.notes.findings) }
    header.allow("id", "version", "language", "title", "from")
    let id = header["id"].text()
    let version = header["version"].int(in: 1...9_999)
    let language = header["language"].choice(Language.self)
    let title = header["title"].text()
    let from = header["from"].day()
    if let id, !Theme.isName(id) {
      header["id"].note(
        Phrase(
          "Écrivez de petites lettres, des chiffres et des traits d’union.",
          "Write small letters, digits and hyphens."))
    }
    let text = MarkdownText(parts.body)
    let above = parts.header.count { $0 == "\n" } + 2
    let findings =
      header.notes.findings
      + text.faults.map {
        FileFinding(file: file, line: above + $0.line, path: "", reason: $0.reason)
      } + strangers(in: text, file)
    guard findings.isEmpty, let id, let version, let language, let title, let from else {
      return (nil, findings)
    }
    let template = PaperTemplate(
      id: ID(id), version: version, language: language, title: title, from: from,
      digest: Digest(of: bytes), blocks: text.blocks)
    return (template, [])
  }

  private static func strangers(in text: MarkdownText, _ file: String) -> [FileFinding] {
    let known = PaperTemplate.BlankName.allCases.map(\.rawValue)
    let names = text.blocks.flatMap(\.runs).flatMap { $0.text.blankNames }
    return names.filter { !known.contains($0) }.map { name in
      FileFinding(
        file: file, line: nil, path: "{\(name)}",
        reason: Phrase("Ce blanc n’est pas connu.", "This blank is not known.")
          .choosing(among: known))
    }
  }
}

extension Workspace {
  /// Every version of every paper, in `forms/papers`, by name, version and language.
  /// - Throws: `DeskError` with findings when one cannot be read.
  public func papers() throws(DeskError) -> [PaperTemplate] {
    var papers: [PaperTemplate] = []
    var findings: [FileFinding] = []
    for name in Files.names(in: path("forms/papers"), ending: ".md") {
      let file = "forms/papers/" + name
      let (paper, faults) = PaperFile.read(try Files.bytes(path(file), named: file), file: file)
      if let paper { papers.append(paper) }
      findings += faults
    }
    guard findings.isEmpty else { throw .files(findings) }
    return papers.sorted {
      ($0.id.text, $0.version, $0.language.rawValue) < (
        $1.id.text, $1.version, $1.language.rawValue
      )
    }
  }

  /// That version of a paper in that language; without a version, the one in use on that day.
  /// - Throws: `DeskError` when there is none; its words name those there are.
  public func paper(
    _ id: ID<Paper>, version: Int? = nil, in language: Language, on day: Day
  ) throws(DeskError) -> PaperTemplate {
    let all = try papers()
    let named = all.filter { $0.id == id && $0.language == language && $0.from <= day }
    let paper =
      if let version { named.first { $0.version == version } } else {
        named.max { $0.version < $1.version }
      }
    guard let paper else { throw .noPaper(id, language, all) }
    return paper
  }
}

extension DeskError {
  fileprivate static func noPaper(
    _ id: ID<Paper>, _ language: Language, _ all: [PaperTemplate]
  ) -> DeskError {
    .unknown(
      "Aucun document «\u{A0}\(id)\u{A0}» (\(language.rawValue)) n’est en usage ce jour-là.",
      "No paper “\(id)” (\(language.rawValue)) is in use on that day.",
      among: Set(all.filter { $0.language == language }.map(\.id.text)).sorted(),
      orSee: Phrase("sillage document liste", "sillage paper list"))
  }
}
