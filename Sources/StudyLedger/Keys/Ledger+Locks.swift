internal import GRDB
internal import StudyModel

extension Ledger {
  /// Unlocks a user's keys with their passphrase.
  /// - Parameter name: the user's name, or the participant's code.
  /// - Throws: `LedgerError.wrongPassphrase` when no lock opens; nothing says which of the two was
  ///   wrong.
  package func unlock(_ name: String, _ passphrase: Passphrase) throws -> Keyring {
    try read { database in
      for cost in try database.lockCosts() {
        let (slot, key) = try Lock.derive(passphrase, name, node, cost)
        guard let lock = try database.lock(in: slot), let bytes = lock.open(key),
          let secret = Keyring.Secret(bytes: bytes)
        else { continue }
        return Keyring(secret)
      }
      throw LedgerError(.wrongPassphrase, at: path)
    }
  }

  /// What guessing that person's passphrase costs; nil for someone without a lock.
  package func lockCost(of signer: String) throws -> Lock.Cost? {
    try read { try $0.lock(of: signer)?.cost }
  }
}

extension Keyring.Secret {
  /// As a lock and a login keep it: the private keys, and for a participant the token and the code.
  package var bytes: [UInt8] {
    keys.bytes + (record.map { Array(($0.token + "\($0.code)").utf8) } ?? [])
  }

  /// A secret from its bytes; nil for anything else.
  package init?(bytes: [UInt8]) {
    guard let keys = PrivateKeys(bytes: Array(bytes.prefix(64))) else { return nil }
    guard bytes.count > 64 else {
      self.init(keys: keys, record: nil)
      return
    }
    let text = String(decoding: bytes.dropFirst(64), as: UTF8.self)
    guard let code = ParticipantCode(String(text.dropFirst(32))) else { return nil }
    self.init(keys: keys, record: Record(code: code, token: String(text.prefix(32))))
  }
}
