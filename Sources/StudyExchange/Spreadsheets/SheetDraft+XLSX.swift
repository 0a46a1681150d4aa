internal import CXlsxWriter

extension SheetDraft {
  /// A workbook with those sheets.
  static func xlsx(_ sheets: [SheetDraft]) throws(SheetFault) -> [UInt8] {
    guard sheets.allSatisfy({ $0.grid.allSatisfy { $0.allSatisfy { $0.utf16.count <= 32_767 } } })
    else { throw .tooLong }
    return try NewWorkbook.bytes { book in
      let heading = workbook_add_format(book)
      format_set_bold(heading)
      let plain = workbook_add_format(book)
      format_set_text_wrap(plain)
      format_set_align(plain, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      for sheet in sheets {
        guard let page = workbook_add_worksheet(book, sheet.name) else { continue }
        sheet.write(on: page, heading, plain)
      }
    }
  }

  private func write(
    on page: UnsafeMutablePointer<lxw_worksheet>, _ heading: UnsafeMutablePointer<lxw_format>?,
    _ plain: UnsafeMutablePointer<lxw_format>?
  ) {
    for (row, cells) in grid.enumerated() {
      for (column, text) in cells.enumerated() {
        if row == 0 {
          worksheet_set_column(
            page, lxw_col_t(column), lxw_col_t(column), Self.width(text), nil)
        }
        // Texts are written as texts whatever they begin with: none becomes a formula.
        if !text.isEmpty {
          worksheet_write_string(
            page, lxw_row_t(row), lxw_col_t(column), text, row == 0 ? heading : plain)
        }
      }
    }
  }

  /// In characters: what is read is wider than what is short.
  private static func width(_ heading: String) -> Double {
    let isWords = ["label", "hint", "relevant", "constraint"].contains { heading.hasPrefix($0) }
    return isWords ? 40 : 18
  }
}
