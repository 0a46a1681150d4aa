/// The name of one event: a UUID of version 7, which sorts by time (RFC 9562).
public struct EventID: Hashable, Sendable, Comparable {
  private let high: UInt64
  private let low: UInt64

  /// The 16 bytes, most significant first.
  public var bytes: [UInt8] { Words64.bytes(high, low) }

  /// A name from its 16 bytes; nil for any other length.
  public init?(bytes: some Sequence<UInt8>) {
    guard let words = Words64.words(of: bytes, count: 16) else { return nil }
    (high, low) = (words[0], words[1])
  }

  /// A name from its text, with or without hyphens; nil for anything else.
  public init?(_ text: String) {
    let digits = text.utf8.lazy.filter { $0 != UInt8(ascii: "-") }
    guard let words = Words64.words(ofHexadecimal: digits, count: 2) else { return nil }
    (high, low) = (words[0], words[1])
  }

  /// A new name for something that happens now.
  public init(_ instruments: Instruments) {
    let time = UInt64(bitPattern: instruments.now().milliseconds)
    let random = instruments.randomBytes(10).map { UInt64($0) }
    // 48 bits of time, the version, 12 bits of chance; the variant, 62 bits of chance.
    high = time << 16 | 0x7000 | (random[0] & 0x0F) << 8 | random[1]
    low = random[3...].reduce(random[2] & 0x3F | 0x80) { $0 << 8 | $1 }
  }

  /// Orders names by their bytes, hence by the millisecond they were made in.
  public static func < (left: EventID, right: EventID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
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
