import Foundation
import Testing

/// A checked-in file; with `SILLAGE_REWRITE=1` it is written anew before it is compared.
func fixture(_ name: String, rewrittenAs text: String) throws -> String {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/\(name)")
  if ProcessInfo.processInfo.environment["SILLAGE_REWRITE"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  return try String(contentsOf: file, encoding: .utf8)
}
