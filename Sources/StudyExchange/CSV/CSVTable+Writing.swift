import Wording

extension CSVTable {
  /// The table in UTF-8 without a byte order mark: commas, CRLF. What a spreadsheet would take for
  /// a formula gets an apostrophe first, which reading takes away again.
  public var bytes: [UInt8] {
    let rows = [header] + records.map(\.cells)
    return rows.flatMap { Self.line($0) }
  }

  /// One record of a table that is written as it comes.
  ///
  /// - Parameter keepsNumbers: whether a number below zero stays one, for programs that reckon.
  static func line(_ cells: [String], keepsNumbers: Bool = false) -> [UInt8] {
    let fields = cells.map { keepsNumbers && $0.isNumber ? $0 : field($0) }
    return Array((fields.joined(separator: ",") + "\r\n").utf8)
  }

  private static func field(_ text: String) -> String {
    let safe = text.withoutFormula
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
  /// Whether it is a number in digits, perhaps below zero and with a decimal point.
  fileprivate var isNumber: Bool {
    Double(self) != nil && allSatisfy { "0123456789-.".contains($0) }
  }
}
