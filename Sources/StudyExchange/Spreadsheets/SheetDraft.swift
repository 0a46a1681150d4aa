/// A sheet in the making: rows of texts by the heading they stand under.
struct SheetDraft: Hashable, Sendable {
  let name: String
  /// All headings in their order; those that no row uses are not written.
  var headings: [String]
  var rows: [[String: String]] = []

  init(_ name: String, _ headings: [String]) {
    self.name = name
    self.headings = headings
  }

  /// The header and the rows, as wide as each other.
  var grid: [[String]] {
    let used = headings.filter { heading in rows.contains { $0[heading] != nil } }
    return [used] + rows.map { row in used.map { row[$0] ?? "" } }
  }

  /// One text for several sheets: a line names each, whose rows leave the first cell empty.
  static func csv(_ sheets: [SheetDraft]) -> [UInt8] {
    sheets.flatMap { sheet in
      let grid = sheet.grid
      let names = [sheet.name] + grid[0].map { _ in "" }
      return ([names] + grid.map { [""] + $0 }).flatMap {
        CSVTable.line($0, keepsNumbers: true)
      }
    }
  }

  /// A table for each sheet. A line holds a row, so that breaks become spaces.
  static func markdown(_ sheets: [SheetDraft]) -> [UInt8] {
    var text = ""
    for sheet in sheets {
      text += "| \(sheet.name) |\n"
      for row in sheet.grid {
        let cells = row.map { cell in
          cell.split(whereSeparator: \.isNewline).joined(separator: " ")
            .replacing("|", with: "\\|")
        }
        text += "| | " + cells.joined(separator: " | ") + " |\n"
      }
      text += "\n"
    }
    return Array(text.utf8)
  }
}
