extension CSVTable {
  /// The table in UTF-8 without a byte order mark: commas, CRLF. What a spreadsheet would take for
  /// a formula gets an apostrophe first, which reading takes away again.
  public var bytes: [UInt8] {
    let rows = [header] + records.map(\.cells)
    return Array(rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  private static func field(_ text: String) -> String {
    let safe = text.isFormula ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains { scalar in
      switch scalar {
      case ",", "\"", "\r", "\n": true
      default: false
      }
    }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
