/// What addresses may look like (RFC 3986), as far as forms need it.
enum WebAddress {
  /// True for a well-formed absolute or relative address; a `urn:uuid:` must name a UUID.
  static func isValid(_ text: String) -> Bool {
    if text.lowercased().hasPrefix("urn:uuid:") { return isUUID(text.dropFirst(9)) }
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= 65_536 else { return false }
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "%") {
        guard place + 2 < bytes.count, isHexadecimal(bytes[place + 1]),
          isHexadecimal(bytes[place + 2])
        else { return false }
      } else if !isAllowed(byte) {
        return false
      }
    }
    // What stands before a first colon is a scheme, unless a path began before it.
    guard let colon = text.firstIndex(of: ":"), !text[..<colon].contains(where: { "/?#".contains($0) })
    else { return true }
    let scheme = text[..<colon]
    guard scheme.first?.isLetter == true else { return false }
    let rest = text[text.index(after: colon)...]
    return ["http", "https", "ftp"].contains(scheme.lowercased())
      ? rest.hasPrefix("//") && rest.count > 2 : !rest.isEmpty
  }

  /// True when the address is relative or of the web.
  static func isWebOrRelative(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") else { return true }
    return ["http", "https"].contains(text[..<colon].lowercased())
  }

  /// The kind of resource that `Patient/1` or `https://…/Patient/1` points at.
  static func resourceType(_ text: String) -> String? {
    let path = text.prefix { $0 != "?" && $0 != "#" && $0 != "|" }
    return path.split(separator: "/").reversed().map(String.init)
      .first { ResourceTypes.all.contains($0) }
  }

  private static func isUUID(_ text: Substring) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && groups.allSatisfy { $0.utf8.allSatisfy(isHexadecimal) }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isHexDigit
  }

  /// Letters beyond ASCII are accepted, as people write them.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F: false
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"):
      false
    default: true
    }
  }
}
