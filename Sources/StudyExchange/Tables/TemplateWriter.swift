internal import CXlsxWriter
import Wording

/// Writes the workbook of a template: the sheet to fill in, and the lists it offers.
struct TemplateWriter {
  let template: AnswerTemplate
  let language: Language
  let rows: Int

  private static let lists = "listes"
  private static let sheet = "saisie"
  /// The rows above those that are typed: the words, the names of the columns.
  private static let heads = 2

  func bytes() throws(SheetFault) -> [UInt8] {
    try NewWorkbook.bytes { book in
      let page = workbook_add_worksheet(book, Self.sheet)
      let lists = workbook_add_worksheet(book, Self.lists)
      let words = workbook_add_format(book)
      format_set_bold(words)
      format_set_text_wrap(words)
      format_set_align(words, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      let names = workbook_add_format(book)
      format_set_italic(names)
      let text = workbook_add_format(book)
      // Codes and days are texts: no spreadsheet turns them into something else.
      format_set_num_format(text, "@")
      for (place, column) in template.columns.enumerated() {
        let place = lxw_col_t(place)
        worksheet_set_column(page, place, place, column.choices.count == 1 ? 12 : 26, text)
        worksheet_write_string(page, 0, place, column.words[language], words)
        worksheet_write_string(page, 1, place, column.name, names)
        offer(column, at: place, page, lists)
      }
      worksheet_set_row(page, 0, 90, nil)
      worksheet_freeze_panes(page, lxw_row_t(Self.heads), 2)
    }
  }

  /// The list that cells of a column are chosen from, on the sheet of lists.
  private func offer(
    _ column: AnswerTemplate.Column, at place: lxw_col_t,
    _ page: UnsafeMutablePointer<lxw_worksheet>?, _ lists: UnsafeMutablePointer<lxw_worksheet>?
  ) {
    guard !column.choices.isEmpty else { return }
    worksheet_write_string(lists, 0, place, column.name, nil)
    for (row, choice) in column.choices.enumerated() {
      worksheet_write_string(lists, lxw_row_t(row + 1), place, choice[language], nil)
    }
    let letters = Sheet.letters(of: Int(place))
    let range = "=\(Self.lists)!$\(letters)$2:$\(letters)$\(column.choices.count + 1)"
    var formula = Array(range.utf8CString)
    formula.withUnsafeMutableBufferPointer { formula in
      var rule = lxw_data_validation()
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.value_formula = formula.baseAddress
      worksheet_data_validation_range(
        page, lxw_row_t(Self.heads), place, lxw_row_t(Self.heads + rows - 1), place, &rule)
    }
  }
}
