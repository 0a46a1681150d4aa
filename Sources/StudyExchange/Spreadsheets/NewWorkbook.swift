internal import CXlsxWriter
import Glibc
import Scratch

/// A workbook being written by libxlsxwriter. The same sheets give the same bytes.
enum NewWorkbook {
  typealias Book = UnsafeMutablePointer<lxw_workbook>

  /// The day that every workbook says it was made on: 1 January 1980.
  private static let day = time_t(315_532_800)

  /// The file that comes of filling an empty workbook.
  static func bytes(_ fill: (Book) -> Void) throws(SheetFault) -> [UInt8] {
    guard xlsxwriter_is_there() else { throw .noWriter }
    guard let file = ScratchFile(), let book = workbook_new(file.path) else { throw .noRoom }
    var properties = lxw_doc_properties()
    properties.created = day
    workbook_set_properties(book, &properties)
    fill(book)
    guard workbook_close(book) == LXW_NO_ERROR, let bytes = file.bytes() else { throw .noRoom }
    return bytes
  }
}
