import Markup
import Wording

/// Reads the sheets of an Office Open XML workbook as texts. Formulas count by their last result; one
/// that was never worked out is no empty cell.
struct XLSXReader {
  private static let mostCells = 2_000_000

  private let folder: ZIPFolder

  init(_ bytes: [UInt8]) throws(SheetFault) { folder = try ZIPFolder(bytes) }

  /// - Parameter isRead: whether the sheet of a name is read at all.
  func sheets(where isRead: (String) -> Bool) throws(SheetFault) -> [Sheet] {
    guard let book = try part("xl/workbook.xml"),
      let links = try part("xl/_rels/workbook.xml.rels")
    else { throw .damaged }
    let texts = try sharedTexts()
    let dates = XLSXDates(
      styles: try part("xl/styles.xml"),
      from1904: ["1", "true"].contains(book.elements(named: "workbookPr").first?["date1904"] ?? ""))
    var targets: [String: String] = [:]
    for link in links.elements { targets[link["Id"] ?? ""] = link["Target"] }
    var sheets: [Sheet] = []
    for entry in book.elements(named: "sheets").flatMap(\.elements) {
      guard let name = entry["name"], isRead(name),
        let id = entry.attributes.first(where: { $0.name.local == "id" })?.value,
        let target = targets[id], let sheet = try sheet(name, Self.path(target), texts, dates)
      else { continue }
      sheets.append(sheet)
    }
    return sheets
  }

  private static func path(_ target: String) -> String {
    target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }

  /// A file of the workbook; of the elements of a name, each as soon as it is read.
  private func part(
    _ path: String, handingOver local: String? = nil, to take: (Element) -> Void = { _ in }
  ) throws(SheetFault) -> Element? {
    guard let bytes = try folder.file(path) else { return nil }
    do { return try Element(reading: bytes, handingOver: local, to: take) } catch {
      throw error.reason == .noReader ? SheetFault.noXMLReader : .damaged
    }
  }

  private func sharedTexts() throws(SheetFault) -> [String] {
    var texts: [String] = []
    _ = try part("xl/sharedStrings.xml", handingOver: "si") { texts.append(Self.text($0)) }
    return texts
  }

  /// The text of a string, whose parts may each look different; how it is spoken is left out.
  private static func text(_ element: Element) -> String {
    element.elements.map { part in
      switch part.name.local {
      case "t": part.text
      case "r": part.elements(named: "t").map(\.text).joined()
      default: ""
      }
    }.joined()
  }

  /// The sheet in a file; nil where the file is not there.
  private func sheet(
    _ name: String, _ path: String, _ texts: [String], _ dates: XLSXDates
  ) throws(SheetFault) -> Sheet? {
    var sheet = Sheet(name)
    var last = 0
    var count = 0
    var pending: [String] = []
    let page = try part(path, handingOver: "row") { row in
      last = row["r"].flatMap { Int($0) } ?? last + 1
      var cells: [Sheet.Cell] = []
      forEachCell(of: row) { cell, column in
        let text = value(of: cell, texts, dates).trimmed
        if !text.isEmpty { cells.append(Sheet.Cell(column: column, text: text)) }
        if Self.isPending(cell) || Self.isFaulty(cell, texts) {
          pending.append("\(name)!\(Sheet.letters(of: column))\(last)")
        }
      }
      count += cells.count
      guard !cells.isEmpty, count <= Self.mostCells else { return }
      sheet.rows.append(Sheet.Row(number: last, cells: cells))
    }
    guard count <= Self.mostCells else { throw .tooLarge }
    guard pending.isEmpty else { throw .pending(pending) }
    return page == nil ? nil : sheet
  }

  private func forEachCell(of row: Element, _ body: (Element, _ column: Int) -> Void) {
    var column = 0
    for cell in row.elements where cell.name.local == "c" {
      column = cell["r"].flatMap(Self.column) ?? column
      body(cell, column)
      column += 1
    }
  }

  /// Whether a cell holds a formula whose result nobody has worked out yet.
  private static func isPending(_ cell: Element) -> Bool {
    !cell.elements(named: "f").isEmpty && cell["t"] != "str"
      && cell.elements(named: "v").allSatisfy { $0.text.trimmed.isEmpty }
  }

  /// Whether a cell holds an error, such as `#REF!`, or names a text that the workbook has not.
  private static func isFaulty(_ cell: Element, _ texts: [String]) -> Bool {
    guard cell["t"] == "s" else { return cell["t"] == "e" }
    guard let raw = cell.elements(named: "v").first?.text else { return false }
    return Int(raw).map { !texts.indices.contains($0) } ?? true
  }

  private func value(of cell: Element, _ texts: [String], _ dates: XLSXDates) -> String {
    if cell["t"] == "inlineStr" { return cell.elements(named: "is").map(Self.text).joined() }
    guard let raw = cell.elements(named: "v").first?.text else { return "" }
    switch cell["t"] {
    case "s": return Int(raw).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
    case "b": return raw == "1" ? "TRUE" : "FALSE"
    case "str", "d": return raw
    default: return dates.text(raw, style: cell["s"])
    }
  }

  /// The column of a cell’s name, such as 2 for `C12`; nil for what is no name.
  private static func column(_ name: String) -> Int? {
    var column = 0
    for byte in name.utf8 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte), column < 20_000 else { break }
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
    }
    return column > 0 ? column - 1 : nil
  }
}

extension SheetFault {
  fileprivate static func pending(_ cells: [String]) -> SheetFault {
    let shown = cells.prefix(10).joined(separator: ", ") + (cells.count > 10 ? ", …" : "")
    return SheetFault(
      Phrase(
        """
        Des cellules n’ont pas de résultat, ou une erreur (#REF!)\u{A0}: \(shown). Ouvrez le classeur dans un \
        tableur, corrigez-les s’il le faut, puis enregistrez-le\u{A0}: il calcule les formules.
        """,
        """
        Cells without a result, or with an error (#REF!): \(shown). Open the workbook in a spreadsheet \
        program, mend them where needed and save it: that works formulas out.
        """))
  }

  static let noXMLReader = SheetFault(
    Phrase(
      "La bibliothèque Expat manque\u{A0}: installez libexpat1, ou enregistrez le classeur en CSV.",
      "The library Expat is missing: install libexpat1, or save the workbook as CSV."))
}
