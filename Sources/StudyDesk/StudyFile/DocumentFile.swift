import StudyLedger
import StudyModel
import Wording

/// Reads a notice or an agreement form: Markdown under front matter.
enum DocumentFile {
  static func read(_ bytes: [UInt8], file: String) -> (Document?, [FileFinding]) {
    guard let parts = parts(bytes) else { return (nil, [noHeader(file)]) }
    let header = YAMLPlace(file: file, text: parts.header)
    guard header.notes.findings.isEmpty else { return (nil, header.notes.findings) }
    let document = document(header, text: parts.body, bytes: bytes)
    return (header.notes.findings.isEmpty ? document : nil, header.notes.findings)
  }

  /// The header and the text under it; nil for a text that has none.
  static func parts(_ bytes: [UInt8]) -> (header: String, body: String)? {
    String(validating: bytes, as: UTF8.self).flatMap {
      split($0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : $0)
    }
  }

  static func noHeader(_ file: String) -> FileFinding {
    let reason = Phrase(
      "Le texte doit être en UTF-8 et commencer par un en-tête entre deux lignes «\u{A0}---\u{A0}».",
      "The text must be UTF-8 and begin with a header between two lines “---”.")
    return FileFinding(file: file, line: 1, path: "", reason: reason)
  }

  /// Whether the header may say until when an earlier version holds; quickly, without reading it.
  static func endsAnother(_ bytes: [UInt8]) -> Bool {
    let name = Array("\nagreeAgainBy:".utf8)
    var start = 0
    while let line = bytes[start...].firstIndex(of: name[0]) {
      if bytes[line...].starts(with: name) { return true }
      if bytes[line...].starts(with: "\n---\n".utf8) { return false }
      start = line + 1
    }
    return false
  }

  /// Byte by byte: cutting a long text into characters would be felt in every command.
  private static func split(_ text: String) -> (header: String, body: String)? {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: "---\n".utf8) else { return nil }
    var end = 3
    while end < bytes.count, !bytes[end...].starts(with: "\n---\n".utf8) {
      end = bytes[(end + 1)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }
    guard end < bytes.count else { return nil }
    // The header keeps its first line so that line numbers in findings are those of the file.
    let header = String(decoding: bytes[..<end], as: UTF8.self)
    return (header, String(decoding: bytes[(end + 5)...], as: UTF8.self))
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
