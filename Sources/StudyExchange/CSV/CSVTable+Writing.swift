extension CSVTable {
  /// The table in UTF-8 without a byte order mark: commas, CRLF. What a spreadsheet would take for
  /// a formula gets an apostrophe first, which reading takes away again.
  public var bytes: [UInt8] {
    let rows = [header] + records.map(\.cells)
    return rows.flatMap(Self.line)
  }

  /// One record of a table that is written as it comes.
  static func line(_ cells: [String]) -> [UInt8] {
    Array((cells.map(field).joined(separator: ",") + "\r\n").utf8)
  }

  private static func field(_ text: String) -> String {
    let safe = text.isFormula && !text.isNegativeNumber ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains { scalar in
      switch scalar {
      case ",", "\"", "\r", "\n": true
      default: false
      }
    }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}

extension String {
  /// Whether it is a number below zero in digits, which no spreadsheet reckons with.
  fileprivate var isNegativeNumber: Bool {
    hasPrefix("-") && Double(self) != nil
      && dropFirst().utf8.allSatisfy { ("0"..."9").contains(Unicode.Scalar($0)) || $0 == 0x2E }
  }
}
