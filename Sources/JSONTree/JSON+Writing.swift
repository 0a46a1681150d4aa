extension JSON {
  /// How a text is laid out.
  public enum Layout: Sendable {
    /// No space at all.
    case compact
    /// Two spaces a level, a line each, a line feed at the end.
    case pretty
  }

  /// The tree as JSON text, members in their order, digits as written.
  public func text(_ layout: Layout = .compact) -> String {
    String(decoding: bytes(layout), as: UTF8.self)
  }

  /// The tree as UTF-8 bytes.
  public func bytes(_ layout: Layout = .compact) -> [UInt8] {
    var writer = JSONWriter(isPretty: layout == .pretty)
    writer.write(self, level: 0)
    if layout == .pretty { writer.bytes.append(0x0A) }
    return writer.bytes
  }
}

private struct JSONWriter {
  let isPretty: Bool
  var bytes: [UInt8] = []

  mutating func write(_ value: JSON, level: Int) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): bytes.append(contentsOf: number.literal.utf8)
    case .string(let text): write(text)
    case .array(let elements):
      enclose("[", "]", elements, level: level) { writer, element in
        writer.write(element, level: level + 1)
      }
    case .object(let object):
      enclose("{", "}", object.members, level: level) { writer, member in
        writer.write(member.name)
        writer.bytes.append(UInt8(ascii: ":"))
        if writer.isPretty { writer.bytes.append(0x20) }
        writer.write(member.value, level: level + 1)
      }
    }
  }

  private mutating func enclose<Element>(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ elements: [Element], level: Int,
    each: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(level + 1)
      each(&self, element)
    }
    if !elements.isEmpty { newLine(level) }
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func newLine(_ level: Int) {
    guard isPretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * level))
  }

  private mutating func write(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      if utf8.allSatisfy(Self.isPlain) {
        bytes.append(contentsOf: utf8)
      } else {
        for byte in utf8 { write(byte) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte of a string stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func write(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    case 0..<0x20: bytes.append(contentsOf: escaped(byte).utf8)
    default: bytes.append(byte)
    }
  }

  private func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
