internal import Crypto
internal import Foundation

/// Secrets sealed to the holder of one private key: HPKE (RFC 9180) with X25519, HKDF-SHA256 and
/// AES-256-GCM.
enum Envelope {
  private static var suite: HPKE.Ciphersuite {
    HPKE.Ciphersuite(kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256)
  }

  /// Seals the secret; the address is what it opens and for whom, and it opens under no other.
  /// - Returns: the encapsulated key, 32 bytes, then the ciphertext; nil when the recipient’s key
  ///   is none.
  static func seal(_ secret: [UInt8], to recipient: [UInt8], address: String) -> [UInt8]? {
    guard
      let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: recipient),
      var sender = try? HPKE.Sender(recipientKey: key, ciphersuite: suite, info: info(address)),
      let sealed = try? sender.seal(secret)
    else { return nil }
    return Array(sender.encapsulatedKey) + Array(sealed)
  }

  /// The secret; nil when it was sealed to somebody else, under another address, or was changed.
  static func open(
    _ sealed: [UInt8], with key: Curve25519.KeyAgreement.PrivateKey, address: String
  ) -> [UInt8]? {
    guard sealed.count > 48,
      var recipient = try? HPKE.Recipient(
        privateKey: key, ciphersuite: suite, info: info(address),
        encapsulatedKey: Data(sealed.prefix(32))),
      let secret = try? recipient.open(Data(sealed.dropFirst(32)))
    else { return nil }
    return Array(secret)
  }

  private static func info(_ address: String) -> Data { Data("sillage-key-1\n\(address)".utf8) }
}
