internal import CXlsxWriter
import Disclosure
import Glibc
import Scratch
import Wording

/// A workbook as Office Open XML, written by libxlsxwriter. The same workbook gives the same bytes.
///
/// The library is loaded when it is first asked for; where it is missing there is no XLSX.
struct XLSX {
  let workbook: Workbook

  /// True where the library is installed.
  static var isWritable: Bool { xlsxwriter_is_there() }

  /// The file's bytes.
  ///
  /// - Throws: when the folder of temporary files takes no more.
  func bytes() throws(ReleaseFault) -> [UInt8] {
    guard let file = ScratchFile(), let book = workbook_new(file.path) else {
      throw .notWritten(format: "XLSX")
    }
    describe(book)
    let formats = Formats(book)
    for sheet in workbook.sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else { continue }
      write(sheet, on: page, formats)
    }
    guard workbook_close(book) == LXW_NO_ERROR, let bytes = file.bytes() else {
      throw .notWritten(format: "XLSX")
    }
    return bytes
  }

  /// In points. Not every program makes room for broken lines by itself.
  private static let lineHeight = 15.0

  private func describe(_ book: UnsafeMutablePointer<lxw_workbook>) {
    let texts = [workbook.title, workbook.subject].map { (text: String) in strdup(text) }
    defer { for text in texts { free(text) } }
    var properties = lxw_doc_properties()
    properties.title = texts[0]
    properties.subject = texts[1]
    properties.created = workbook.date.number * 86_400
    workbook_set_properties(book, &properties)
  }

  private func write(
    _ sheet: Workbook.Sheet, on page: UnsafeMutablePointer<lxw_worksheet>, _ formats: Formats
  ) {
    for (column, width) in sheet.widths.enumerated() {
      worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), Double(width), nil)
    }
    worksheet_set_landscape(page)
    worksheet_fit_to_pages(page, 1, 0)
    for (place, row) in sheet.rows.enumerated() {
      if let lines = sheet.lines(of: row), lines > 1 {
        worksheet_set_row(page, lxw_row_t(place), Self.lineHeight * Double(lines), nil)
      }
      for (column, cell) in row.cells.enumerated() {
        write(cell, lxw_row_t(place), lxw_col_t(column), on: page, formats)
      }
    }
  }

  /// Texts are written as texts whatever they begin with: none becomes a formula.
  private func write(
    _ cell: Workbook.Cell, _ row: lxw_row_t, _ column: lxw_col_t,
    on page: UnsafeMutablePointer<lxw_worksheet>, _ formats: Formats
  ) {
    switch cell {
    case .text(let words, let style):
      worksheet_write_string(page, row, column, words, formats[style])
    case .count(let count): worksheet_write_number(page, row, column, Double(count), formats.count)
    case .tenths(let tenths):
      worksheet_write_number(page, row, column, Double(tenths) / 10, formats.tenths)
    case .hidden:
      worksheet_write_string(page, row, column, PublishableCount.hiddenMark, formats.hidden)
    case .sheet(let name):
      worksheet_write_url(page, row, column, "internal:'\(name)'!A1", formats.link)
      worksheet_write_string(page, row, column, name, formats.link)
    }
  }
}

/// How cells look in this workbook.
private struct Formats {
  typealias Format = UnsafeMutablePointer<lxw_format>?

  let count, tenths, hidden, link: Format
  private let styles: [Workbook.Style: Format]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ change: (Format) -> Void) -> Format {
      let format = workbook_add_format(book)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      change(format)
      return format
    }
    count = format { format_set_num_format($0, "#,##0") }
    tenths = format { format_set_num_format($0, "0.0") }
    hidden = format {
      format_set_italic($0)
      format_set_align($0, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    link = format { format_set_underline($0, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    styles = [
      .plain: format { _ in },
      .title: format {
        format_set_bold($0)
        format_set_font_size($0, 14)
      },
      .heading: format { format_set_bold($0) },
      .note: format { format_set_italic($0) },
      .paragraph: format { format_set_text_wrap($0) },
      .warning: format {
        format_set_bold($0)
        format_set_font_color($0, Palette.light.notice.rgb)
      },
    ]
  }

  subscript(_ style: Workbook.Style) -> Format { styles[style] ?? nil }
}
