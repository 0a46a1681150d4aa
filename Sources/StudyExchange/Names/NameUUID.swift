import Crypto

/// UUIDs of version 5 (RFC 9562): the same name has the same one in every export.
enum NameUUID {
  /// The namespace of addresses.
  private static let addresses: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1,
    0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]

  /// The UUID of an address, as UUIDs are written, in small letters.
  static func text(of address: String) -> String {
    var bytes = Array(Insecure.SHA1.hash(data: addresses + Array(address.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }
    let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16]
    return parts.map { digits[$0].joined() }.joined(separator: "-")
  }
}
