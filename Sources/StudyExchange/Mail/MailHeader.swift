/// The lines above a message as RFC 5322 wants them: ASCII, folded at 78 octets.
struct MailHeader {
  private(set) var bytes: [UInt8] = []

  /// Whether a character may stand in a header: no line break, no other control character.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: false
    default: true
    }
  }

  /// Adds a line whose parts are written as they stand; each may go to a line of its own.
  mutating func add(_ name: String, _ parts: String...) { fold(name, parts) }

  /// Adds a line with words for people.
  mutating func add(_ name: String, text: String) { fold(name, Self.words(text)) }

  /// Adds a line with an address.
  mutating func add(_ name: String, _ address: MailAddress) {
    guard let shown = address.name else { return fold(name, [address.address]) }
    fold(name, Self.phrase(shown) + ["<\(address.address)>"])
  }

  /// Ends the header.
  mutating func end() { bytes += [0x0D, 0x0A] }

  private mutating func fold(_ name: String, _ parts: [String]) {
    // What cannot be printed cannot come here but by an error of this program: it is left out.
    let parts = parts.map { part in
      String(String.UnicodeScalarView(part.unicodeScalars.filter(Self.isPrintable)))
    }
    bytes += Array("\(name):".utf8)
    var length = name.utf8.count + 1
    for part in parts {
      if length + 1 + part.utf8.count > 78 {
        bytes += [0x0D, 0x0A]
        length = 0
      }
      bytes += [0x20] + Array(part.utf8)
      length += part.utf8.count + 1
    }
    bytes += [0x0D, 0x0A]
  }

  /// A text as words of ASCII, or as encoded words (RFC 2047).
  private static func words(_ text: String) -> [String] {
    let isPlain =
      text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
      && text.split(separator: " ").allSatisfy { $0.utf8.count <= 76 }
    return isPlain ? text.split(separator: " ").map(String.init) : encodedWords(text)
  }

  /// The name before an address: in quotes, or as encoded words.
  private static func phrase(_ name: String) -> [String] {
    let isPlain = name.utf8.allSatisfy { (0x20...0x7E).contains($0) } && name.utf8.count <= 60
    guard isPlain else { return encodedWords(name) }
    let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return ["\"\(quoted)\""]
  }

  /// At most 75 octets each; no character is cut in two.
  private static func encodedWords(_ text: String) -> [String] {
    var words: [String] = []
    var piece: [UInt8] = []
    func close() { if !piece.isEmpty { words.append("=?UTF-8?B?\(MailEncoding.base64(piece))?=") } }
    for scalar in text.unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if piece.count + octets.count > 45 {
        close()
        piece = []
      }
      piece += octets
    }
    close()
    return words
  }
}
