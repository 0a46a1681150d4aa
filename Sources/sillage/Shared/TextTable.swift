import Wording

/// Rows of text in columns, for a terminal or a file.
struct TextTable {
  /// A column: its heading, and which side its texts lean on.
  struct Column {
    enum Side { case left, right }

    let heading: Phrase
    var side = Side.left
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Columns that lean left.
  init(_ headings: Phrase...) { columns = headings.map { Column(heading: $0) } }

  mutating func add(_ row: String...) { add(row: row) }
  /// What a cell repeats must not steer the terminal.
  mutating func add(row: [String]) { rows.append(row.map(\.harmless)) }

  /// The table as text, a line for each row, headings first; the last column is not padded.
  func text(_ console: Console = .standard) -> String {
    let headings = columns.map(\.heading.spoken)
    let widths = columns.indices.map { index in
      ([headings] + rows).map { $0[index].count }.max() ?? 0
    }
    let head = line(headings, widths)
    let emphasis = console.hasColours ? "\u{1B}[1m\(head)\u{1B}[0m" : head
    return ([emphasis] + rows.map { line($0, widths) }).joined(separator: "\n")
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { index in
      let padding = String(repeating: " ", count: widths[index] - cells[index].count)
      if columns[index].side == .right { return padding + cells[index] }
      return index == cells.count - 1 ? cells[index] : cells[index] + padding
    }
    return padded.joined(separator: "  ")
  }
}
