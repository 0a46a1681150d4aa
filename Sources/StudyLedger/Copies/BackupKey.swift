internal import Crypto
internal import Foundation
package import StudyModel

/// The key of one backup, under which every file of it lies.
package struct BackupKey: Sendable {
  private let key: SymmetricKey
  /// What is sealed at once: enough to be quick, little enough for any memory.
  private static let chunk = 1 << 20

  /// A new key.
  package init() { key = SymmetricKey(size: .bits256) }

  private init(_ bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

  /// Seals a file into another one.
  /// - Parameter name: its path in the backup; it opens under no other.
  package func seal(_ source: String, to target: String, named name: String) throws {
    try convert(source, to: target, step: Self.chunk) { chunk, index, isLast in
      try AES.GCM.seal(chunk, using: key, authenticating: header(name, index, isLast)).combined
    }
  }

  /// Opens a sealed file into another one.
  /// - Throws: `LedgerError.copyDoesNotHold` when it was changed or cut, or is another backup's.
  package func open(_ source: String, to target: String, named name: String) throws {
    try convert(source, to: target, step: Self.chunk + 28) { chunk, index, isLast in
      guard let box = try? AES.GCM.SealedBox(combined: chunk),
        let text = try? AES.GCM.open(box, using: key, authenticating: header(name, index, isLast))
      else { throw LedgerError(.copyDoesNotHold, at: target) }
      return text
    }
  }

  /// Seals the keys of one record.
  package func seal(_ key: [UInt8], of record: String) throws -> [UInt8] {
    let box = try AES.GCM.seal(key, using: self.key, authenticating: header(of: record))
    return Array(box.combined ?? Data())
  }

  /// The keys of one record; nil when they are another backup's or record's.
  package func open(_ sealed: [UInt8], of record: String) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
    return (try? AES.GCM.open(box, using: key, authenticating: header(of: record)))
      .map { Array($0) }
  }

  private func header(of record: String) -> Data { Data("sillage-backup-keys-1\n\(record)".utf8) }

  /// Where each chunk belongs, and whether the file ends with it: none can be moved or left out.
  private func header(_ name: String, _ index: Int, _ isLast: Bool) -> Data {
    Data("sillage-backup-2\n\(name)\n\(index)\n\(isLast ? "last" : "more")".utf8)
  }

  private func convert(
    _ source: String, to target: String, step: Int, _ body: (Data, Int, Bool) throws -> Data?
  ) throws {
    guard let input = FileHandle(forReadingAtPath: source),
      FileManager.default.createFile(
        atPath: target, contents: nil, attributes: [.posixPermissions: 0o600]),
      let output = FileHandle(forWritingAtPath: target)
    else { throw LedgerError(.cannotWrite, at: target) }
    defer {
      try? input.close()
      try? output.close()
    }
    do {
      var chunk = try input.read(upToCount: step) ?? Data()
      var index = 0
      while true {
        let next = try input.read(upToCount: step) ?? Data()
        if let bytes = try body(chunk, index, next.isEmpty) { try output.write(contentsOf: bytes) }
        guard !next.isEmpty else { return }
        (chunk, index) = (next, index + 1)
      }
    } catch let error as LedgerError {
      throw error
    } catch {
      let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
      throw LedgerError(isFull ? .diskFull : .inputOutput, at: target)
    }
  }
}

extension BackupKey {
  /// The key as one person alone can open it, with the lock under which their own keys lie: a
  /// backup has to open when all else is lost.
  package struct Share: Hashable, Sendable {
    package let lock: Lock
    package let sealed: [UInt8]

    package init(lock: Lock, sealed: [UInt8]) {
      self.lock = lock
      self.sealed = sealed
    }
  }

  /// Seals the key to someone; nil when their public key is none.
  package func share(with person: SignerAdded, under lock: Lock) -> Share? {
    let bytes = key.withUnsafeBytes { Array($0) }
    return Envelope.seal(bytes, to: person.receiving, address: "backup\n\(person.fingerprint)")
      .map { Share(lock: lock, sealed: $0) }
  }

  /// The key, and whose share opened, by name and passphrase.
  /// - Parameter ledger: the name of the ledger that was backed up.
  /// - Throws: `LedgerError.wrongPassphrase`.
  package static func open(
    _ shares: [Share], named name: String, _ passphrase: Passphrase, of ledger: String
  ) throws -> (key: BackupKey, keyring: Keyring) {
    // As many costs as a study may have had; a hostile file could ask for any number.
    for cost in Set(shares.map(\.lock.cost)).filter(\.isBearable).prefix(4) {
      guard let (slot, key) = try? Lock.derive(passphrase, name, ledger, cost),
        let share = shares.first(where: { $0.lock.slot == slot }),
        let secret = share.lock.open(key).flatMap({ Keyring.Secret(bytes: $0) }),
        let bytes = Envelope.open(
          share.sealed, with: secret.keys.receiving, address: "backup\n\(share.lock.signer)")
      else { continue }
      return (BackupKey(bytes), Keyring(secret))
    }
    throw LedgerError(.wrongPassphrase, at: name)
  }
}
