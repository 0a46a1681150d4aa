import Wording

/// A table as RFC 4180 has it: commas, CRLF, UTF-8 without a byte order mark.
struct CSV: Hashable, Sendable {
  private(set) var text = ""

  /// - Parameter header: column names, already lowercase ASCII.
  init(header: [String]) { append(header) }

  /// Adds a record. A text that a spreadsheet would take for a formula gets an apostrophe first.
  mutating func append(_ fields: [String]) {
    text += fields.map { Self.field($0) }.joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String {
    let safe = text.withoutFormula
    let needsQuotes = safe.unicodeScalars.contains { scalar in
      switch scalar {
      case ",", "\"", "\r", "\n": true
      default: false
      }
    }
    guard needsQuotes else { return safe }
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
