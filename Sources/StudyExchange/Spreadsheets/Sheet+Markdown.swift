import Wording

extension Sheet {
  /// The sheets of a text with tables: the first cell of a line names a sheet and stays empty below,
  /// then comes the header. A table that begins with its header is the sheet `survey`.
  static func markdown(_ bytes: [UInt8]) throws(SheetFault) -> [Sheet] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SheetFault(
        Phrase(
          "Ce n’est pas un texte en UTF-8. Enregistrez-le en UTF-8.",
          "This is not UTF-8 text. Save it as UTF-8."), line: 1)
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var sheets: [Sheet] = []
    for (place, line) in lines.enumerated() {
      guard let cells = cells(of: line), let first = cells.first else { continue }
      if sheets.isEmpty, !first.isEmpty, !XLSFormSheet.isRead(first),
        cells.dropFirst().contains(where: { !$0.isEmpty }),
        cells.contains("type")
      {
        return [plain(lines)]
      }
      if !first.isEmpty { sheets.append(Sheet(first)) }
      guard !sheets.isEmpty else { continue }
      sheets[sheets.count - 1].append(Array(cells.dropFirst()), number: place + 1, from: 1)
    }
    guard !sheets.isEmpty else {
      throw SheetFault(
        Phrase(
          "Ce texte ne contient aucun tableau. Commencez par « | survey | type | name | label | »."
            .withFrenchSpaces,
          "This text holds no table. Begin with “| survey | type | name | label |”."), line: 1)
    }
    return sheets
  }

  private static func plain(_ lines: [Substring]) -> Sheet {
    var sheet = Sheet("survey")
    for (place, line) in lines.enumerated() {
      if let cells = cells(of: line) { sheet.append(cells, number: place + 1) }
    }
    return sheet
  }

  /// The cells of a line of a table; nil for any other line and for the rule under a header.
  private static func cells(of line: Substring) -> [String]? {
    let line = line.trimmed
    guard line.hasPrefix("|") else { return nil }
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.dropFirst() {
      switch character {
      case "|" where isEscaped:
        cell.removeLast()
        cell.append(character)
      case "|":
        cells.append(cell.trimmed)
        cell = ""
      default: cell.append(character)
      }
      isEscaped = character == "\\"
    }
    // What stands after the last bar is no cell.
    let isRule = cells.allSatisfy { $0.allSatisfy { "-: ".contains($0) } }
    return isRule && cells.contains { !$0.isEmpty } ? nil : cells
  }
}
