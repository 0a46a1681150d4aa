/// Bytes in words of eight, most significant first: names and digests of fixed length live in the
/// values that hold them, without a block of memory of their own.
enum Words64 {
  /// The words of that many bytes; nil for any other length.
  static func words(of bytes: some Sequence<UInt8>, count: Int) -> [UInt64]? {
    // Byte by byte through a sequence of unknown kind, each would cost a call or two.
    bytes.withContiguousStorageIfAvailable { words(in: $0, count: count) }
      ?? Array(bytes).withUnsafeBufferPointer { words(in: $0, count: count) }
  }

  private static func words(in bytes: UnsafeBufferPointer<UInt8>, count: Int) -> [UInt64]? {
    guard bytes.count == count else { return nil }
    return stride(from: 0, to: count, by: 8).map { start in
      bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  /// The words that so many times 16 hexadecimal digits write; nil for anything else.
  static func words(ofHexadecimal digits: some Sequence<UInt8>, count: Int) -> [UInt64]? {
    var words = [UInt64](repeating: 0, count: count)
    var place = 0
    for letter in digits {
      guard place < count * 16, let digit = value(ofHexadecimal: letter) else { return nil }
      words[place / 16] = words[place / 16] << 4 | digit
      place += 1
    }
    return place == count * 16 ? words : nil
  }

  private static func value(ofHexadecimal letter: UInt8) -> UInt64? {
    switch letter {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(letter - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(letter - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(letter - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  static func bytes(_ words: UInt64...) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.count * 8)
    for word in words { withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) } }
    return bytes
  }
}
