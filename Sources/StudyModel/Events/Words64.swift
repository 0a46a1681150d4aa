/// Bytes in words of eight, most significant first: names and digests of fixed length live in the
/// values that hold them, without a block of memory of their own.
enum Words64 {
  /// The words of that many bytes; nil for any other length.
  static func words(of bytes: some Sequence<UInt8>, count: Int) -> [UInt64]? {
    var words = [UInt64](repeating: 0, count: count / 8)
    var place = 0
    for byte in bytes {
      guard place < count else { return nil }
      words[place / 8] = words[place / 8] << 8 | UInt64(byte)
      place += 1
    }
    return place == count ? words : nil
  }

  static func bytes(_ words: UInt64...) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.count * 8)
    for word in words { withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) } }
    return bytes
  }
}
