/// The name of one event: a UUID of version 7, which sorts by time (RFC 9562).
public struct EventID: Hashable, Sendable, Comparable {
  /// The 16 bytes, most significant first.
  public let bytes: [UInt8]

  /// A name from its 16 bytes; nil for any other length.
  public init?(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    guard self.bytes.count == 16 else { return nil }
  }

  /// A name from its text, with or without hyphens; nil for anything else.
  public init?(_ text: String) {
    let digits = text.filter { $0 != "-" }.map { $0.isASCII ? $0.hexDigitValue : nil }
    guard digits.count == 32, !digits.contains(nil) else { return nil }
    let values = digits.compactMap { $0 }
    bytes = stride(from: 0, to: 32, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
  }

  /// A new name for something that happens now.
  public init(_ instruments: Instruments) {
    let time = UInt64(bitPattern: instruments.now().milliseconds)
    var bytes = (0..<6).map { UInt8(truncatingIfNeeded: time >> (40 - 8 * $0)) }
    bytes += instruments.randomBytes(10)
    bytes[6] = bytes[6] & 0x0F | 0x70
    bytes[8] = bytes[8] & 0x3F | 0x80
    self.bytes = bytes
  }

  /// Orders names by their bytes, hence by the millisecond they were made in.
  public static func < (left: EventID, right: EventID) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension EventID: CustomStringConvertible {
  /// The name as UUIDs are written, in small letters.
  public var description: String {
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
  }
}
