internal import CXlsxWriter
import Glibc
import Wording

extension SheetDraft {
  /// A workbook, written by libxlsxwriter. The same sheets give the same bytes.
  static func xlsx(_ sheets: [SheetDraft]) throws(SheetFault) -> [UInt8] {
    guard xlsxwriter_is_there() else { throw .noWriter }
    let file = try TemporaryFile()
    guard sheets.allSatisfy({ $0.grid.allSatisfy { $0.allSatisfy { $0.utf16.count <= 32_767 } } })
    else { throw .tooLong }
    guard let book = workbook_new(file.path) else { throw .noRoom }
    var properties = lxw_doc_properties()
    // A date that is always the same: 1 January 1980.
    properties.created = 315_532_800
    workbook_set_properties(book, &properties)
    let heading = workbook_add_format(book)
    format_set_bold(heading)
    let plain = workbook_add_format(book)
    format_set_text_wrap(plain)
    format_set_align(plain, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    for sheet in sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else { continue }
      for (row, cells) in sheet.grid.enumerated() {
        for (column, text) in cells.enumerated() {
          if row == 0 {
            worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), width(text), nil)
          }
          // Texts are written as texts whatever they begin with: none becomes a formula.
          if !text.isEmpty {
            worksheet_write_string(
              page, lxw_row_t(row), lxw_col_t(column), text, row == 0 ? heading : plain)
          }
        }
      }
    }
    guard workbook_close(book) == LXW_NO_ERROR, let bytes = file.bytes() else { throw .noRoom }
    return bytes
  }

  /// In characters: what is read is wider than what is short.
  private static func width(_ heading: String) -> Double {
    let isWords = ["label", "hint", "relevant", "constraint"].contains { heading.hasPrefix($0) }
    return isWords ? 40 : 18
  }
}

/// A file of one's own in the folder of temporary files; it goes away with this value.
private final class TemporaryFile {
  let path: String

  init() throws(SheetFault) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array((folder + "/sillage-XXXXXX").utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw .noRoom }
    close(file)
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { unlink(path) }

  func bytes() -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 {
      bytes += piece[..<count]
    }
    return ferror(file) == 0 ? bytes : nil
  }
}

extension SheetFault {
  fileprivate static let noWriter = SheetFault(
    Phrase(
      "La bibliothèque libxlsxwriter manque\u{A0}: installez libxlsxwriter4, ou écrivez en CSV.",
      "The library libxlsxwriter is missing: install libxlsxwriter4, or write CSV."))
  fileprivate static let tooLong = SheetFault(
    Phrase(
      "Un texte est trop long pour une cellule de classeur\u{A0}: écrivez en CSV.",
      "A text is too long for the cell of a workbook: write CSV."))
  fileprivate static let noRoom = SheetFault(
    Phrase(
      "Le classeur n’a pas pu être écrit. Vérifiez la place sur le disque.",
      "The workbook could not be written. Check the room on the disk."))
}
