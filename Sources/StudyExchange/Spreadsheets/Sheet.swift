/// A sheet of a workbook: the cells that hold something, as texts.
public struct Sheet: Hashable, Sendable {
  /// A cell, by its column from 0.
  public struct Cell: Hashable, Sendable {
    /// The column, from 0.
    public let column: Int
    /// What stands in it, without spaces around it.
    public let text: String
  }

  /// A row with at least one cell.
  public struct Row: Hashable, Sendable {
    /// The row of a spreadsheet or the line of a text, from 1.
    public let number: Int
    /// The cells that hold something, from left to right.
    public let cells: [Cell]
  }

  /// The name, as written.
  public let name: String
  /// The rows that hold something, from top to bottom.
  public var rows: [Row]

  init(_ name: String, rows: [Row] = []) {
    self.name = name
    self.rows = rows
  }

  /// Adds a row of texts; empty ones leave their cell out, and an empty row is none.
  mutating func append(_ texts: [String], number: Int, from first: Int = 0) {
    let cells = texts.enumerated().compactMap { place, text -> Cell? in
      let trimmed = text.trimmed
      return trimmed.isEmpty ? nil : Cell(column: first + place, text: trimmed)
    }
    if !cells.isEmpty { rows.append(Row(number: number, cells: cells)) }
  }

  /// The letters by which spreadsheets call a column: A, B, … Z, AA.
  static func letters(of column: Int) -> String {
    var rest = column
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmed: String {
    if hasPlainEnds { return String(self) }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// Whether it begins and ends with ASCII that is to be seen, as most texts do.
  private var hasPlainEnds: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return true }
    return (0x21...0x7E).contains(first.value) && (0x21...0x7E).contains(last.value)
  }
}
