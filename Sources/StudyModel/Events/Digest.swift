/// A SHA-256 digest.
public struct Digest: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// A digest from its 32 bytes; nil for any other length.
  public init?(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    guard self.bytes.count == 32 else { return nil }
  }

  /// A digest from 64 hexadecimal digits; nil for anything else.
  public init?(_ text: String) {
    let digits = text.compactMap { $0.isASCII ? $0.hexDigitValue : nil }
    guard digits.count == 64, text.count == 64 else { return nil }
    bytes = stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  /// What stands before the first event of a chain.
  public static let none = Digest(zeroes: 32)

  private init(zeroes count: Int) { bytes = Array(repeating: 0, count: count) }
}

extension Digest: CustomStringConvertible {
  /// The digest as 64 hexadecimal digits.
  public var description: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
