/// Makes keys of the bytes that a terminal sends.
struct KeyReader {
  /// The next byte; nil at the end of the input.
  let nextByte: () throws -> UInt8?
  /// Whether another byte comes at once: after the escape character it tells an arrow from the key
  /// « Échap ».
  var isMoreComing: () -> Bool = { true }

  /// The next key; nil at the end of the input. What means nothing here is passed over.
  func next() throws -> Key? {
    while let byte = try nextByte() {
      if let key = try key(byte) { return key }
    }
    return nil
  }

  private func key(_ byte: UInt8) throws -> Key? {
    switch byte {
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x01: .home
    case 0x02: .left
    case 0x03: .interrupt
    case 0x04: .endOfInput
    case 0x05: .end
    case 0x06: .right
    case 0x15: .eraseLine
    case 0x17: .eraseWord
    case 0x09: .character(" ")
    case 0x1B: try escape()
    case 0x00..<0x20: nil
    default: try scalar(byte).map(Key.character)
    }
  }

  private func scalar(_ first: UInt8) throws -> Unicode.Scalar? {
    let count = first < 0x80 ? 0 : first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 4
    guard count < 4 else { return nil }
    var bytes = [first]
    for _ in 0..<count {
      guard let byte = try nextByte() else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }

  /// What follows the escape character: arrows, « début », « fin », « suppr », a paste.
  private func escape() throws -> Key? {
    guard isMoreComing() else { return .escape }
    guard let kind = try nextByte(), kind == UInt8(ascii: "[") || kind == UInt8(ascii: "O") else {
      return nil
    }
    var numbers = ""
    while let byte = try nextByte() {
      guard (0x40...0x7E).contains(byte) else {
        numbers.unicodeScalars.append(Unicode.Scalar(byte))
        continue
      }
      return try byte == UInt8(ascii: "~") ? numbered(numbers) : Self.named[byte]
    }
    return nil
  }

  private static let named: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
  ]

  private func numbered(_ number: String) throws -> Key? {
    switch number {
    case "1", "7": .home
    case "3": .delete
    case "4", "8": .end
    case "200": .paste(try pasted())
    default: nil
    }
  }

  /// Everything up to the mark that ends a paste.
  private func pasted() throws -> String {
    let end = Array("\u{1B}[201~".utf8)
    var bytes: [UInt8] = []
    while !bytes.suffix(end.count).elementsEqual(end), let byte = try nextByte() {
      bytes.append(byte)
    }
    if bytes.suffix(end.count).elementsEqual(end) { bytes.removeLast(end.count) }
    return String(decoding: bytes, as: UTF8.self)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}
