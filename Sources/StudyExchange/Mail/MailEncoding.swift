internal import Foundation

/// Bytes as mail carries them: ASCII in short lines (RFC 2045).
enum MailEncoding {
  static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// Base64 in lines of 76, CRLF after each.
  static func base64Lines(_ bytes: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    var rest = Array(base64(bytes).utf8)[...]
    while !rest.isEmpty {
      lines += rest.prefix(76) + [0x0D, 0x0A]
      rest = rest.dropFirst(76)
    }
    return lines
  }

  /// Quoted-printable in lines of at most 76, CRLF after each; a text that ends in no line feed gets
  /// one.
  static func quotedPrintable(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in text.hasSuffix("\n") ? lines.dropLast() : lines[...] {
      write(Array(line.utf8), to: &bytes)
    }
    return bytes
  }

  private static func write(_ line: [UInt8], to bytes: inout [UInt8]) {
    var length = 0
    for (index, byte) in line.enumerated() {
      let isLast = index == line.count - 1
      let piece = isPlain(byte, isLast: isLast) ? [byte] : escaped(byte)
      if length + piece.count > (isLast ? 76 : 75) {
        bytes += Array("=\r\n".utf8)
        length = 0
      }
      bytes += piece
      length += piece.count
    }
    bytes += [0x0D, 0x0A]
  }

  /// A space at the end of a line would be lost on the way.
  private static func isPlain(_ byte: UInt8, isLast: Bool) -> Bool {
    if byte == 0x20 || byte == 0x09 { return !isLast }
    return (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
