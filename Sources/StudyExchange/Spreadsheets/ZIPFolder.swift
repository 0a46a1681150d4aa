internal import CZlib
import Wording

/// The files in a ZIP, each unpacked when it is asked for.
///
/// Only what the list at the end names is read. How large a file says it is, is the room it gets: one
/// that holds more is refused, so that a small file cannot fill the memory.
struct ZIPFolder {
  private struct File {
    let method: Int
    let checksum: UInt32
    let packed: Int
    let size: Int
    let offset: Int
  }

  /// More than any form needs, in bytes unpacked.
  static let largest = 64 << 20
  private static let mostFiles = 10_000

  private let bytes: [UInt8]
  private var files: [String: File] = [:]

  init(_ bytes: [UInt8]) throws(SheetFault) {
    self.bytes = bytes
    guard let end = endOfList() else { throw Self.noZIP(bytes) }
    let count = two(end + 10)
    var place = four(end + 16)
    guard count <= Self.mostFiles else { throw .damaged }
    for _ in 0..<count {
      guard place + 46 <= bytes.count, four(place) == 0x0201_4B50 else { throw .damaged }
      let name = two(place + 28)
      guard place + 46 + name <= bytes.count else { throw .damaged }
      let path = String(decoding: bytes[(place + 46)..<(place + 46 + name)], as: UTF8.self)
      guard two(place + 8) & 1 == 0 else { throw .locked }
      files[path] = File(
        method: two(place + 10), checksum: UInt32(four(place + 16)), packed: four(place + 20),
        size: four(place + 24), offset: four(place + 42))
      place += 46 + name + two(place + 30) + two(place + 32)
    }
  }

  /// A file’s bytes; nil when there is none of that path.
  func file(_ path: String) throws(SheetFault) -> [UInt8]? {
    guard let file = files[path] else { return nil }
    guard file.size <= Self.largest else { throw .tooLarge }
    guard file.offset + 30 <= bytes.count, four(file.offset) == 0x0403_4B50 else { throw .damaged }
    let start = file.offset + 30 + two(file.offset + 26) + two(file.offset + 28)
    guard start + file.packed <= bytes.count else { throw .damaged }
    let content = try unpacked(file, bytes[start..<(start + file.packed)])
    guard zlib_is_there() else { throw .noLibrary }
    guard UInt32(truncatingIfNeeded: zlib_checksum(content, content.count)) == file.checksum else {
      throw .damaged
    }
    return content
  }

  private func unpacked(_ file: File, _ packed: ArraySlice<UInt8>) throws(SheetFault) -> [UInt8] {
    switch file.method {
    case 0:
      guard packed.count == file.size else { throw .damaged }
      return Array(packed)
    case 8:
      guard zlib_is_there() else { throw .noLibrary }
      // A deflate stream never swells more than a thousandfold.
      guard file.size <= packed.count * 1_100 + 64 else { throw .damaged }
      var isWhole = file.size == 0
      let content = [UInt8](unsafeUninitializedCapacity: file.size) { room, count in
        guard let place = room.baseAddress else { return }
        isWhole = packed.withUnsafeBufferPointer {
          zlib_unpack($0.baseAddress, $0.count, place, file.size)
        }
        count = isWhole ? file.size : 0
      }
      guard isWhole else { throw .damaged }
      return content
    default: throw .damaged
    }
  }

  /// The record at the end stands before a comment of at most 65 535 bytes.
  private func endOfList() -> Int? {
    guard bytes.count >= 22 else { return nil }
    let last = bytes.count - 22
    return stride(from: last, through: max(0, last - 65_535), by: -1).first {
      four($0) == 0x0605_4B50
    }
  }

  private func two(_ place: Int) -> Int {
    place + 2 <= bytes.count ? Int(bytes[place]) | Int(bytes[place + 1]) << 8 : 0
  }

  private func four(_ place: Int) -> Int { two(place) | two(place + 2) << 16 }

  private static func noZIP(_ bytes: [UInt8]) -> SheetFault {
    // What spreadsheets before 2007 and documents with a password begin with.
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) ? .oldWorkbook : .damaged
  }
}

extension SheetFault {
  static let damaged = SheetFault(
    Phrase(
      "Ce fichier n’est pas un classeur .xlsx, ou il est abîmé. Enregistrez-le à nouveau en .xlsx.",
      "This file is no .xlsx workbook, or it is damaged. Save it again as .xlsx."))
  static let tooLarge = SheetFault(
    Phrase(
      "Ce classeur est trop grand pour un formulaire. Ne gardez que les feuilles survey, choices et settings.",
      "This workbook is too large for a form. Keep only the sheets survey, choices and settings."))
  static let locked = SheetFault(
    Phrase(
      "Ce classeur est protégé par un mot de passe. Enregistrez-le sans.",
      "This workbook is protected by a password. Save it without."))
  static let oldWorkbook = SheetFault(
    Phrase(
      "C’est un ancien classeur (.xls), ou un classeur protégé par un mot de passe. Enregistrez-le en .xlsx, sans mot de passe.",
      "This is an old workbook (.xls), or one protected by a password. Save it as .xlsx, without a password."
    ))
  static let noLibrary = SheetFault(
    Phrase(
      "La bibliothèque zlib manque\u{A0}: installez zlib1g, ou enregistrez le classeur en CSV.",
      "The library zlib is missing: install zlib1g, or save the workbook as CSV."))
}
