import Restitution
import StudyExchange
import StudyLedger
import StudyModel
import Wording

/// Reads the text of a message: Markdown under front matter.
enum MailTemplateFile {
  static func read(
    _ bytes: [UInt8], file: String, of study: Study
  ) -> (MailTemplate?, [FileFinding]) {
    guard let parts = DocumentFile.parts(bytes) else { return (nil, [DocumentFile.noHeader(file)]) }
    let header = YAMLPlace(file: file, text: parts.header)
    guard header.notes.findings.isEmpty else { return (nil, header.notes.findings) }
    header.allow("kind", "language", "subject")
    let kind = header["kind"].choice(MessageKind.self)
    let language = header["language"].choice(Language.self)
    let subject = header["subject"].text()
    if let subject { check(subject, header["subject"], study) }
    let text = MarkdownText(parts.body)
    let above = parts.header.count { $0 == "\n" } + 2
    let (blocks, headings) = blocks(of: text, file)
    let findings =
      header.notes.findings + headings
      + text.faults.map {
        FileFinding(file: file, line: above + $0.line, path: "", reason: $0.reason)
      } + (kind.map { strangers(in: blocks, to: $0, file) } ?? []) + telling(blocks, study, file)
    guard findings.isEmpty, let kind, let language, let subject else { return (nil, findings) }
    let template = MailTemplate(
      kind: kind, language: language, subject: subject, digest: Digest(of: bytes), blocks: blocks)
    return (template, [])
  }

  private static func check(_ subject: String, _ place: YAMLPlace, _ study: Study) {
    let words = NeutralWords.telling(in: subject, of: study)
    if !words.isEmpty { place.note(NeutralWords.advice(words)) }
    if !subject.blankNames.isEmpty {
      place.note(Phrase("L’objet n’a pas de blanc.", "A subject has no blank."))
    }
  }

  private static func blocks(
    of text: MarkdownText, _ file: String
  ) -> ([MailBody.Block], [FileFinding]) {
    func words(_ runs: [PaperDocument.Run]) -> String { runs.map(\.text).joined() }
    var blocks: [MailBody.Block] = []
    var findings: [FileFinding] = []
    for block in text.blocks {
      switch block {
      case .paragraph(let runs): blocks.append(.paragraph(words(runs)))
      case .list(let isNumbered, let items):
        blocks.append(.list(isNumbered: isNumbered, items.map(words)))
      case .heading:
        findings.append(
          FileFinding(
            file: file, line: nil, path: "",
            reason: Phrase(
              "Un message n’a pas d’intertitre. Écrivez des phrases ou une liste.",
              "A message has no headings. Write sentences or a list.")))
      }
    }
    return (blocks, findings)
  }

  private static func strangers(
    in blocks: [MailBody.Block], to kind: MessageKind, _ file: String
  ) -> [FileFinding] {
    let known = MailTemplate.BlankName.allCases.filter { $0.isKnown(to: kind) }.map(\.rawValue)
    return blocks.flatMap(\.texts).flatMap(\.blankNames).filter { !known.contains($0) }.map {
      FileFinding(
        file: file, line: nil, path: "{\($0)}",
        reason: Phrase(
          "Ce blanc n’est pas connu ici. Choisissez parmi\u{A0}: \(known.joined(separator: ", ")).",
          "This blank is not known here. Choose one of: \(known.joined(separator: ", "))."))
    }
  }

  private static func telling(
    _ blocks: [MailBody.Block], _ study: Study, _ file: String
  ) -> [FileFinding] {
    let words = NeutralWords.telling(
      in: blocks.flatMap(\.texts).joined(separator: "\n"), of: study)
    guard !words.isEmpty else { return [] }
    return [FileFinding(file: file, line: nil, path: "", reason: NeutralWords.advice(words))]
  }
}

extension Workspace {
  /// The texts of messages, in `forms/mail`, by kind and language.
  /// - Throws: `DeskError` with findings when one cannot be read or says too much.
  public func mailTemplates() throws(DeskError) -> [MailTemplate] {
    if let readMailTemplates { return readMailTemplates }
    var templates: [MailTemplate] = []
    var findings: [FileFinding] = []
    for name in Files.names(in: path("forms/mail"), ending: ".md") {
      let file = "forms/mail/" + name
      let (template, faults) = MailTemplateFile.read(
        try Files.bytes(path(file), named: file), file: file, of: study)
      findings += faults
      guard let template else { continue }
      if templates.contains(where: {
        $0.kind == template.kind && $0.language == template.language
      }) {
        findings.append(.twice(file))
      }
      templates.append(template)
    }
    guard findings.isEmpty else { throw .files(findings) }
    readMailTemplates = templates
    return templates
  }
}

extension FileFinding {
  fileprivate static func twice(_ file: String) -> FileFinding {
    FileFinding(
      file: file, line: nil, path: "kind",
      reason: Phrase(
        "Un autre fichier a déjà ce genre dans cette langue. N’en gardez qu’un.",
        "Another file has this kind in this language already. Keep one of them."))
  }
}
