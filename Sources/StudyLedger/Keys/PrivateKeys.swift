internal import Crypto
internal import Foundation
package import StudyModel

/// The private keys of one person: one signs what they do, one opens what is sealed to them.
package struct PrivateKeys: Sendable {
  let signing: Curve25519.Signing.PrivateKey
  let receiving: Curve25519.KeyAgreement.PrivateKey
  /// The name of these keys, told to everyone.
  package let fingerprint: String

  /// New keys. Their chance is always the system’s, never one that repeats.
  package init() {
    self.init(Curve25519.Signing.PrivateKey(), Curve25519.KeyAgreement.PrivateKey())
  }

  /// Keys from their 64 bytes; nil for anything else.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 64,
      let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.prefix(32)),
      let receiving = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes.suffix(32))
    else { return nil }
    self.init(signing, receiving)
  }

  /// The hand of whoever holds an escrow's private key: it follows from that key, and is known to
  /// the ledger since the key was split. Nil when the bytes are no key.
  package init?(ofEscrow secret: [UInt8]) {
    let seed = SecretKey(bytes: secret)?.derived(for: "sillage-escrow-hand-1").bytes
    guard let seed, let keys = PrivateKeys(bytes: seed + secret) else { return nil }
    self = keys
  }

  private init(
    _ signing: Curve25519.Signing.PrivateKey, _ receiving: Curve25519.KeyAgreement.PrivateKey
  ) {
    self.signing = signing
    self.receiving = receiving
    fingerprint = SignerAdded(signing, receiving).fingerprint
  }

  /// The 64 bytes, as they are kept under a passphrase.
  package var bytes: [UInt8] {
    Array(signing.rawRepresentation) + Array(receiving.rawRepresentation)
  }

  /// What everyone may know of them.
  package var publicKeys: SignerAdded { SignerAdded(signing, receiving) }

  /// A signature over a digest (Ed25519, RFC 8032), 64 bytes.
  func signature(of digest: StudyModel.Digest) throws -> [UInt8] {
    Array(try signing.signature(for: Signature.message(digest)))
  }

  /// A signature over all events from one place of a chain to the one with that digest, 64 bytes.
  func signature(of digest: StudyModel.Digest, from place: Int) throws -> [UInt8] {
    Array(try signing.signature(for: Signature.message(digest, from: place)))
  }
}

extension SignerAdded {
  fileprivate init(
    _ signing: Curve25519.Signing.PrivateKey, _ receiving: Curve25519.KeyAgreement.PrivateKey
  ) {
    self.init(
      verifying: Array(signing.publicKey.rawRepresentation),
      receiving: Array(receiving.publicKey.rawRepresentation))
  }

  /// The first 20 hexadecimal digits of SHA-256 over both keys: nobody can have keys of the same
  /// name.
  package var fingerprint: String {
    let digest = StudyModel.Digest(of: Array("sillage-signer-1\n".utf8) + verifying + receiving)
    return String("\(digest)".prefix(20))
  }
}

/// Signatures as the ledger writes them.
enum Signature {
  /// What is signed: never a bare digest, which might mean something else elsewhere.
  static func message(_ digest: StudyModel.Digest) -> [UInt8] {
    Array("sillage-signature-1\n".utf8) + digest.bytes
  }

  /// What is signed for a run of events: the digest of its last one, on which all before it stand,
  /// and where it begins, so that no signature among them can be taken away unseen.
  static func message(_ digest: StudyModel.Digest, from place: Int) -> [UInt8] {
    let start = (0..<8).reversed().map { UInt8(truncatingIfNeeded: place >> (8 * $0)) }
    return Array("sillage-signature-2\n".utf8) + start + digest.bytes
  }

  /// Whether a signature over that digest is of that key.
  static func holds(_ signature: [UInt8], of digest: StudyModel.Digest, by key: [UInt8]) -> Bool {
    verifier(key)?.isValidSignature(signature, for: message(digest)) ?? false
  }

  /// A key that verifies; nil when the bytes are none.
  static func verifier(_ bytes: [UInt8]) -> Curve25519.Signing.PublicKey? {
    try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
  }
}
