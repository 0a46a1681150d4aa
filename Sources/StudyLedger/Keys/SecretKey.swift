internal import Crypto
internal import Foundation

/// A key that seals payloads (AES-256-GCM).
struct SecretKey: Sendable {
  private let key: SymmetricKey

  /// A new key, of the system’s chance.
  init() { key = SymmetricKey(size: .bits256) }

  /// A key from its 32 bytes; nil for any other length.
  init?(bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == 32 else { return nil }
    key = SymmetricKey(data: bytes)
  }

  var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

  /// Seals a text of which only the length, rounded up, is still to be seen.
  ///
  /// - Parameter header: what the sealed text belongs to; it opens with nothing else.
  /// - Returns: nonce, ciphertext, tag.
  func seal(_ text: [UInt8], with header: [UInt8]) throws -> [UInt8] {
    let box = try AES.GCM.seal(Padding.padded(text), using: key, authenticating: header)
    var sealed: [UInt8] = []
    sealed.reserveCapacity(28 + box.ciphertext.count)
    sealed.append(contentsOf: box.nonce)
    sealed.append(contentsOf: box.ciphertext)
    sealed.append(contentsOf: box.tag)
    return sealed
  }

  /// The text; nil when it was sealed with another key, for another header, or was changed.
  func open(_ sealed: ArraySlice<UInt8>, with header: [UInt8]) -> [UInt8]? {
    guard sealed.count >= 28, let box = try? AES.GCM.SealedBox(combined: sealed),
      let text = try? AES.GCM.open(box, using: key, authenticating: header)
    else { return nil }
    return Padding.stripped(Array(text))
  }

  /// A key that follows from this one for a purpose of its own (HKDF, RFC 5869).
  func derived(for purpose: String) -> SecretKey {
    SecretKey(
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: key, info: Array(purpose.utf8), outputByteCount: 32))
  }

  private init(_ key: SymmetricKey) { self.key = key }

  /// A name for a text that only holders of this key can make: 32 hexadecimal digits.
  func token(_ text: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    return code.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// Rounds lengths up, so that a long answer is not told from a short one.
enum Padding {
  private static let block = 256

  /// The text, one byte 0x80, and zeros to a multiple of 256 bytes (ISO/IEC 7816-4).
  static func padded(_ text: [UInt8]) -> [UInt8] {
    var padded = text
    padded.reserveCapacity(text.count + block)
    padded.append(0x80)
    padded.append(contentsOf: repeatElement(0, count: (block - padded.count % block) % block))
    return padded
  }

  /// The text before the padding; nil when there is none.
  static func stripped(_ padded: [UInt8]) -> [UInt8]? {
    guard let end = padded.lastIndex(where: { $0 != 0 }), padded[end] == 0x80 else { return nil }
    var text = padded
    text.removeSubrange(end...)
    return text
  }
}
