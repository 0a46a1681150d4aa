import StudyLedger
import StudyModel
import Wording

/// Reads a notice or an agreement form: Markdown under front matter.
enum DocumentFile {
  static func read(_ bytes: [UInt8], file: String) -> (Document?, [FileFinding]) {
    guard let text = String(validating: bytes, as: UTF8.self),
      let parts = split(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    else {
      let reason = Phrase(
        "Le texte doit être en UTF-8 et commencer par un en-tête entre deux lignes «\u{A0}---\u{A0}».",
        "The text must be UTF-8 and begin with a header between two lines “---”.")
      return (nil, [FileFinding(file: file, line: 1, path: "", reason: reason)])
    }
    let header = YAMLPlace(file: file, text: parts.header)
    guard header.notes.findings.isEmpty else { return (nil, header.notes.findings) }
    let document = document(header, text: parts.body, bytes: bytes)
    return (header.notes.findings.isEmpty ? document : nil, header.notes.findings)
  }

  private static func split(_ text: String) -> (header: String, body: String)? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      return nil
    }
    // The header keeps its first line so that line numbers in findings are those of the file.
    let header = lines[..<end].joined(separator: "\n")
    return (header, lines[(end + 1)...].joined(separator: "\n"))
  }

  private static func document(
    _ header: YAMLPlace, text: String, bytes: [UInt8]
  ) -> Document? {
    header.allow("id", "version", "language", "title", "from", "agreeAgainBy", "changes")
    let kind = header["id"].choice(Document.Kind.self)
    let version = header["version"].int(in: 1...9_999)
    let language = header["language"].choice(Language.self)
    let title = header["title"].text()
    let from = header["from"].day()
    let agreeAgain = header["agreeAgainBy"].isPresent ? header["agreeAgainBy"].day() : nil
    let changes = header["changes"].isPresent ? header["changes"].text() : nil
    guard let kind, let version, let language, let title, let from else { return nil }
    return Document(
      kind: kind, version: version, language: language, title: title, from: from,
      agreeAgainBy: agreeAgain, changes: changes, text: text, digest: Digest(of: bytes))
  }
}
