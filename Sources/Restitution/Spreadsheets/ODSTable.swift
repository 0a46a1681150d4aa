import Disclosure

/// A sheet as a table of an OpenDocument spreadsheet.
struct ODSTable {
  let sheet: Workbook.Sheet

  var markup: HTML {
    .tag(
      "table:table", ["table:name": sheet.name],
      sheet.widths.map { width in
        .tag("table:table-column", ["table:style-name": "w\(width)"])
      } + sheet.rows.map(row))
  }

  /// A row has at least one cell.
  private func row(_ row: Workbook.Row) -> HTML {
    .tag(
      "table:table-row", [:],
      row.cells.isEmpty ? [.tag("table:table-cell")] : row.cells.map(cell))
  }

  private func cell(_ cell: Workbook.Cell) -> HTML {
    switch cell {
    case .text(let words, let style): text(words, style: style.rawValue)
    case .count(let count): number("\(count)", style: "count")
    case .tenths(let tenths): number(tenths.tenths, style: "tenths")
    case .hidden: text(PublishableCount.hiddenMark, style: "hidden")
    case .sheet(let name):
      text(
        .tag("text:a", ["xlink:type": "simple", "xlink:href": "#'\(name)'.A1"], .text(name)),
        style: "link")
    }
  }

  private func text(_ words: String, style: String) -> HTML { text(.text(words), style: style) }

  private func text(_ words: HTML, style: String) -> HTML {
    .tag(
      "table:table-cell", ["table:style-name": style, "office:value-type": "string"],
      .tag("text:p", [:], words))
  }

  private func number(_ value: String, style: String) -> HTML {
    .tag(
      "table:table-cell",
      ["table:style-name": style, "office:value-type": "float", "office:value": value],
      .tag("text:p", [:], .text(value)))
  }
}
