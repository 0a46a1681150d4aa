internal import Crypto
internal import CryptoExtras
internal import Foundation
package import StudyModel

/// A secret under a passphrase (scrypt, RFC 7914, then AES-256-GCM).
package struct Lock: Hashable, Sendable {
  /// What trying one passphrase costs whoever guesses: memory is 128 · 2^logRounds · blockSize bytes.
  package struct Cost: Hashable, Sendable {
    package let logRounds: Int
    package let blockSize: Int
    package let parallelism: Int

    package init(logRounds: Int, blockSize: Int = 8, parallelism: Int = 1) {
      self.logRounds = logRounds
      self.blockSize = blockSize
      self.parallelism = parallelism
    }

    /// 128 MiB and some tenths of a second: what OWASP’s password storage cheat sheet asks for
    /// (N = 2^17, r = 8, p = 1).
    package static let usual = Cost(logRounds: 17)
    /// For secrets of at least 80 random bits, which nobody guesses.
    package static let forRandom = Cost(logRounds: 10)

    /// What a damaged or hostile file may ask for at most: eight times what is usual.
    var isBearable: Bool {
      (1...20).contains(logRounds) && (1...32).contains(blockSize)
        && (1...16).contains(parallelism)
        && (blockSize * parallelism) << logRounds <= 8 * (8 << 17)
    }
  }

  /// Whose keys lie in it.
  package let signer: String
  /// Where it is found with the passphrase, and not without it; 16 bytes.
  package let slot: [UInt8]
  package let cost: Cost
  /// Nonce, ciphertext, tag.
  package let sealed: [UInt8]

  /// Locks a secret away.
  /// - Parameters:
  ///   - name: the user’s name or the participant’s code, part of what must be known to open it.
  ///   - ledger: the ledger’s own name: the same passphrase elsewhere makes another lock.
  package init(
    _ secret: [UInt8], of signer: String, named name: String, under passphrase: Passphrase,
    in ledger: String, cost: Cost
  ) throws {
    let (slot, key) = try Self.derive(passphrase, name, ledger, cost)
    self.signer = signer
    self.slot = slot
    self.cost = cost
    sealed = try key.seal(secret, with: Array("sillage-lock-1\n\(signer)".utf8))
  }

  /// A lock as it is kept.
  package init(signer: String, slot: [UInt8], cost: Cost, sealed: [UInt8]) {
    self.signer = signer
    self.slot = slot
    self.cost = cost
    self.sealed = sealed
  }

  /// The secret; nil when the passphrase is another one.
  func open(_ key: SecretKey) -> [UInt8]? {
    key.open(sealed[...], with: Array("sillage-lock-1\n\(signer)".utf8))
  }

  /// The digest that the ledger keeps of it.
  package var digest: StudyModel.Digest {
    let numbers = [cost.logRounds, cost.blockSize, cost.parallelism].map { "\($0)" }
    let head = "sillage-lock-1\n\(signer)\n\(numbers.joined(separator: " "))\n"
    return StudyModel.Digest(of: Array(head.utf8) + slot + sealed)
  }

  /// Slot and key that follow from a passphrase.
  static func derive(
    _ passphrase: Passphrase, _ name: String, _ ledger: String, _ cost: Cost
  ) throws -> (slot: [UInt8], key: SecretKey) {
    let salt = StudyModel.Digest(of: Array("sillage-salt-1\n\(ledger)\n\(name)".utf8)).bytes
    let derived = try KDF.Scrypt.deriveKey(
      from: passphrase.bytes, salt: salt, outputByteCount: 48, rounds: 1 << cost.logRounds,
      blockSize: cost.blockSize, parallelism: cost.parallelism)
    let bytes = derived.withUnsafeBytes { Array($0) }
    guard let key = SecretKey(bytes: bytes.suffix(32))
    else { throw LedgerError(.misuse, at: ledger) }
    return (Array(bytes.prefix(16)), key)
  }
}

/// What opens a lock. It has no description: nothing can print it by mistake.
package struct Passphrase: Sendable {
  let bytes: [UInt8]

  /// A passphrase as typed, in one form whatever the keyboard composes (NFC).
  package init(_ text: String) {
    bytes = Array(text.precomposedStringWithCanonicalMapping.utf8)
  }
}

extension Passphrase: CustomStringConvertible, CustomReflectable {
  package var description: String { "…" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
