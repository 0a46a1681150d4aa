import Foundation
import Testing

/// Compares a text with a checked-in file of `Reference`, whole; with `SILLAGE_REWRITE=1` in the
/// environment the file is written anew instead.
func expect(
  _ text: String, matchesFile name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Reference").appending(path: name)
  if ProcessInfo.processInfo.environment["SILLAGE_REWRITE"] == "1" {
    try Data(text.utf8).write(to: file)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, "\(name) differs", sourceLocation: sourceLocation)
}
