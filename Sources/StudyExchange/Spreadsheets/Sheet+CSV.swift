import Wording

extension Sheet {
  /// The sheets of a CSV file.
  ///
  /// Either one sheet, its header first; or several, each after a line whose first cell names it,
  /// with that first column left empty below.
  static func csv(_ bytes: [UInt8], name: String) throws(SheetFault) -> [Sheet] {
    let records: [CSVTable.Record]
    do { records = try CSVTable.records(reading: bytes) } catch {
      throw SheetFault(error.reason, line: error.line)
    }
    guard let first = records.first else { throw SheetFault(CSVFault.empty.reason, line: 1) }
    guard let cell = first.cells.first, XLSFormSheet.isRead(cell) else {
      var sheet = Sheet(name)
      for record in records { sheet.append(record.cells, number: record.line) }
      return [sheet]
    }
    return named(records)
  }

  private static func named(_ records: [CSVTable.Record]) -> [Sheet] {
    var sheets: [Sheet] = []
    for record in records {
      if let name = record.cells.first?.trimmed, !name.isEmpty { sheets.append(Sheet(name)) }
      guard !sheets.isEmpty else { continue }
      sheets[sheets.count - 1].append(
        Array(record.cells.dropFirst()), number: record.line, from: 1)
    }
    return sheets
  }
}
