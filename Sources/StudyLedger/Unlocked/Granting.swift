internal import Crypto
internal import Foundation
package import StudyModel

/// To whom a key is sealed.
package enum Recipient: Hashable, Sendable {
  /// One person, by their public keys.
  case person(SignerAdded)
  /// Everyone who holds the group's newest key.
  case group(KeyGroup)
}

extension Opening {
  /// The keys of a stream as last met.
  func known(_ name: String) -> StreamKeys {
    Self.isOfTheStudy(name) ? keyring.studyKeys : keyring.streams[name] ?? StreamKeys()
  }

  func keep(_ keys: StreamKeys, of name: String) {
    if name == "study" { keyring.studyKeys = keys } else { keyring.streams[name] = keys }
  }

  /// Keys of a stream, sealed to each recipient.
  func grants(
    _ keys: [Int: SecretKey], named key: String, of name: String, to recipients: [Recipient]
  ) throws -> [KeyGranted] {
    let code = known(name).code.map { Array("\($0)".utf8) } ?? []
    return try keys.sorted { $0.key < $1.key }.flatMap { version, secret in
      try sealed(secret.bytes + code, key: key, version: version, of: name, to: recipients)
    }
  }

  /// A participant's code, sealed to each recipient.
  func labels(
    _ code: ParticipantCode, of name: String, to recipients: [Recipient]
  ) throws -> [KeyGranted] {
    try sealed(Array("\(code)".utf8), key: "label", version: 1, of: name, to: recipients)
  }

  /// The next pair of keys of a group.
  func newGroupKey(
    _ group: KeyGroup, to members: [Recipient]
  ) throws -> (made: GroupKeyed, grants: [KeyGranted]) {
    let (made, secret) = newPair(of: group)
    let grants = try sealed(
      secret, key: keyring.name(of: group), version: made.version, of: "study", to: members)
    return (made, grants)
  }

  /// The next pair of keys of a group, the private one in the clear.
  func newPair(of group: KeyGroup) -> (made: GroupKeyed, secret: [UInt8]) {
    let key = Curve25519.KeyAgreement.PrivateKey()
    let made = GroupKeyed(
      group: group, version: (keyring.directory.key(of: group)?.version ?? 0) + 1,
      receiving: Array(key.publicKey.rawRepresentation))
    return (made, Array(key.rawRepresentation))
  }

  /// Every version of a group's key that the user holds, sealed to those who lack it.
  func groupGrants(of group: KeyGroup, to people: [Recipient]) throws -> [KeyGranted] {
    let prefix = try keyring.name(of: group) + "/"
    let held = keyring.allGroupKeys().filter { $0.key.hasPrefix(prefix) }
    return try held.sorted { $0.key < $1.key }.flatMap { name, secret in
      let version = Int(name.dropFirst(prefix.count)) ?? 0
      let lacking = try people.filter {
        !keyring.granted.contains("\(name) \(try address(of: $0))")
      }
      return try sealed(
        secret, key: String(prefix.dropLast()), version: version, of: "study", to: lacking)
    }
  }

  /// Whether someone has been given the group's key in all its versions; true while it has none.
  /// With the newest alone they could not read what is older.
  func isGranted(_ group: KeyGroup, to recipient: Recipient) throws -> Bool {
    guard let made = keyring.directory.key(of: group) else { return true }
    let (name, recipient) = (try keyring.name(of: group), try address(of: recipient))
    return (1...made.version).allSatisfy {
      keyring.granted.contains("\(name)/\($0) \(recipient)")
    }
  }

  /// What stands for a recipient in the ledger.
  func address(of recipient: Recipient) throws -> String {
    switch recipient {
    case .person(let keys): return keys.fingerprint
    case .group(let group):
      guard let made = keyring.directory.key(of: group) else {
        throw LedgerError(.noKey, at: path)
      }
      return try keyring.address(of: made)
    }
  }

  private func sealed(
    _ secret: [UInt8], key: String, version: Int, of name: String, to recipients: [Recipient]
  ) throws -> [KeyGranted] {
    try recipients.map { recipient in
      let address = try address(of: recipient)
      let publicKey =
        switch recipient {
        case .person(let keys): keys.receiving
        case .group(let group): keyring.directory.key(of: group)?.receiving ?? []
        }
      return try keyring.grant(
        secret, key: key, version: version, of: name, to: address, with: publicKey)
    }
  }
}
