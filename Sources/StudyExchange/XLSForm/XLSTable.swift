/// A column of a sheet: its name as all sheets have it, and the language of its texts.
struct XLSColumn: Hashable, Sendable {
  let name: String
  let language: String?
  /// The code of that language; nil when it is not clear.
  let code: String?
  let heading: String
  let index: Int

  /// Reads headings such as `label`, `label::Français (fr)`, `media::image::English (en)`,
  /// `bind::relevant`.
  init(_ heading: String, index: Int) {
    self.heading = heading
    self.index = index
    let separator = heading.contains("::") ? "::" : ":"
    var parts = heading.split(separator: separator).map(\.trimmed)
    if parts.count > 1, ["bind", "media", "control", "body"].contains(parts[0].lowercased()) {
      parts.removeFirst()
    }
    // `jr:constraintMsg` has a colon of its own.
    if separator == ":", parts.first?.lowercased() == "jr" { parts = [heading] }
    let base = (parts.first ?? "").lowercased()
    let name = XLSFormSheet.aliases[base] ?? base
    if parts.count > 1, XLSFormSheet.translated.contains(name) {
      self.name = name
      let language = parts.dropFirst().joined(separator: separator)
      self.language = language
      code = XLSLanguages.code(language)
    } else {
      let whole = parts.joined(separator: separator).lowercased()
      self.name = XLSFormSheet.aliases[whole] ?? whole
      language = nil
      code = nil
    }
  }
}

/// The columns of a sheet, found by name.
struct XLSColumns: Sendable {
  let all: [XLSColumn]
  private let byName: [String: [XLSColumn]]

  init(_ header: Sheet.Row?) {
    all = (header?.cells ?? []).map { XLSColumn($0.text, index: $0.column) }
    byName = Dictionary(grouping: all, by: \.name)
  }

  func first(_ name: String) -> XLSColumn? { byName[name]?.first }

  func all(_ name: String) -> [XLSColumn] { byName[name] ?? [] }
}

/// A row below the header.
struct XLSRow: Sendable {
  let sheet: String
  let number: Int
  let columns: XLSColumns
  let cells: [Sheet.Cell]

  /// What stands under a heading; nil for nothing.
  subscript(_ name: String) -> String? {
    guard let column = columns.all(name).first(where: { $0.language == nil }) else { return nil }
    return self[column]
  }

  subscript(_ column: XLSColumn) -> String? {
    cells.first { $0.column == column.index }?.text
  }
}

/// A sheet with its header taken off.
struct XLSTable: Sendable {
  let name: String
  let columns: XLSColumns
  let rows: [XLSRow]
  let headerRow: Int

  init(_ sheet: Sheet) {
    let name = sheet.name.trimmed.lowercased()
    let columns = XLSColumns(sheet.rows.first)
    self.name = name
    self.columns = columns
    headerRow = sheet.rows.first?.number ?? 1
    rows = sheet.rows.dropFirst().map {
      XLSRow(sheet: name, number: $0.number, columns: columns, cells: $0.cells)
    }
  }
}
