import Glibc
import Wording

/// A file of one's own in the folder of temporary files; it goes away with this value.
final class TemporaryFile {
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
  static let noWriter = SheetFault(
    Phrase(
      "La bibliothèque libxlsxwriter manque\u{A0}: installez libxlsxwriter4, ou écrivez en CSV.",
      "The library libxlsxwriter is missing: install libxlsxwriter4, or write CSV."))
  static let tooLong = SheetFault(
    Phrase(
      "Un texte est trop long pour une cellule de classeur\u{A0}: écrivez en CSV.",
      "A text is too long for the cell of a workbook: write CSV."))
  static let noRoom = SheetFault(
    Phrase(
      "Le classeur n’a pas pu être écrit. Vérifiez la place sur le disque.",
      "The workbook could not be written. Check the room on the disk."))
}
