/// A SHA-256 digest.
public struct Digest: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// The 32 bytes.
  public var bytes: [UInt8] { Words64.bytes(first, second, third, fourth) }

  /// A digest from its 32 bytes; nil for any other length.
  public init?(bytes: some Sequence<UInt8>) {
    guard let words = Words64.words(of: bytes, count: 32) else { return nil }
    (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
  }

  /// A digest from 64 hexadecimal digits; nil for anything else.
  public init?(_ text: String) {
    guard let words = Words64.words(ofHexadecimal: text.utf8, count: 4) else { return nil }
    (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
  }

  /// What stands before the first event of a chain.
  public static let none = Digest()

  private init() { (first, second, third, fourth) = (0, 0, 0, 0) }
}

extension Digest: CustomStringConvertible {
  /// The digest as 64 hexadecimal digits.
  public var description: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
