import Foundation
import Testing

/// Compares a text with a checked-in file of `Reference`, whole.
///
/// With `SILLAGE_REWRITE=1` in the environment the file is written anew instead.
func expect(
  _ text: String, matchesFile name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Reference").appending(path: name)
  if ProcessInfo.processInfo.environment["SILLAGE_REWRITE"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return
  }
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  guard text != expected else { return }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(lines, expectedLines).prefix { $0 == $1 }.count
  Issue.record(
    """
    \(name) differs from line \(line + 1):
    - \(expectedLines.indices.contains(line) ? String(expectedLines[line]) : "(end)")
    + \(lines.indices.contains(line) ? String(lines[line]) : "(end)")
    """, sourceLocation: sourceLocation)
}
