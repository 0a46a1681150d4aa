package import StudyModel

private import struct Crypto.SHA256

extension Digest {
  /// The SHA-256 of these bytes.
  package init(of bytes: [UInt8]) {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    // SHA-256 has 32 bytes, so that the second half is never taken.
    self = hash.finalize().withUnsafeBytes { Digest(bytes: $0) } ?? .none
  }
}
