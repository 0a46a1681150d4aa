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

  static func bytes(_ words: UInt64...) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.count * 8)
    for word in words { withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) } }
    return bytes
  }
}
