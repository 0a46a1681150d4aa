package import StudyModel

private import struct Crypto.SHA256

extension Digest {
  /// The SHA-256 of these bytes.
  package init(of bytes: [UInt8]) {
    var running = RunningDigest()
    running.add(bytes)
    self = running.digest
  }
}

/// The SHA-256 of bytes that come piece by piece.
package struct RunningDigest {
  private var hash = SHA256()

  package init() {}

  /// Takes in the next piece.
  package mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  /// The digest of all pieces so far.
  package var digest: Digest {
    // SHA-256 has 32 bytes, so that the second half is never taken.
    hash.finalize().withUnsafeBytes { Digest(bytes: $0) } ?? .none
  }
}
