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
    properties.created = sameDay
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

  /// The day that every workbook says it was made on: 1 January 1980.
  static let sameDay = time_t(315_532_800)

  /// In characters: what is read is wider than what is short.
  private static func width(_ heading: String) -> Double {
    let isWords = ["label", "hint", "relevant", "constraint"].contains { heading.hasPrefix($0) }
    return isWords ? 40 : 18
  }
}
