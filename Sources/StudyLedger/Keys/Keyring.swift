internal import Crypto
package import StudyModel

/// An unlocked user: their private keys, and every key these have opened so far.
///
/// It is what a login gives. It knows nothing that the user could not open.
package final class Keyring {
  /// What the user's lock holds.
  package struct Secret: Sendable {
    package let keys: PrivateKeys
    /// The participant's own record; nil for someone of the team.
    package let record: Record?

    package struct Record: Hashable, Sendable {
      package let code: ParticipantCode
      /// What stands for the code in the names of their streams.
      package let token: String

      package init(code: ParticipantCode, token: String) {
        self.code = code
        self.token = token
      }
    }

    package init(keys: PrivateKeys, record: Record?) {
      self.keys = keys
      self.record = record
    }
  }

  package let secret: Secret
  package var keys: PrivateKeys { secret.keys }
  package var fingerprint: String { secret.keys.fingerprint }
  /// The team and its groups; empty for a participant.
  package internal(set) var directory = Directory()

  var studyKeys = StreamKeys()
  /// How long the study's stream was when it was last read.
  var studyLength = 0
  /// Group keys granted to this user, or to the escrow whose key they hold, by the group's name and
  /// version.
  var groupGrants: [String: [KeyGranted]] = [:]
  /// Which group keys, by name and version, were given to whom: `group.…/1 fingerprint`.
  var granted: Set<String> = []
  private var groupKeys: [String: Curve25519.KeyAgreement.PrivateKey] = [:]
  /// Keys of participants' streams that were met, by stream.
  var streams: [String: StreamKeys] = [:]
  private var tokens: [ParticipantCode: String] = [:]

  /// The private key of the escrow, combined from its parts; nil for nearly everyone.
  private let escrow: Curve25519.KeyAgreement.PrivateKey?
  /// What the ledger calls the recipient with that key; nil until it was met.
  private var escrowName: String?

  package init(_ secret: Secret) {
    self.secret = secret
    escrow = nil
  }

  /// A user who also opens all that is sealed to the escrow; nil when the bytes are no key.
  package init?(_ secret: Secret, escrow bytes: [UInt8]) {
    guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) else {
      return nil
    }
    self.secret = secret
    escrow = key
  }

  /// The public key of the escrow whose private key the user holds.
  package var escrowKey: [UInt8]? { escrow.map { Array($0.publicKey.rawRepresentation) } }

  private var derivedIndex: SecretKey?

  /// Names streams and groups; the same for as long as the study lasts.
  private var index: SecretKey? {
    if derivedIndex == nil {
      derivedIndex = studyKeys.keys[1]?.derived(for: "sillage-index-1")
    }
    return derivedIndex
  }

  /// Forgets all that was read: some of it may never have been kept.
  func forget() {
    directory = Directory()
    studyKeys = StreamKeys()
    studyLength = 0
    groupGrants = [:]
    granted = []
    groupKeys = [:]
    streams = [:]
    tokens = [:]
    derivedIndex = nil
    escrowName = nil
  }

  /// What the ledger writes for a stream.
  /// - Throws: `LedgerError.noKey` for another participant's when the user is one.
  func name(of stream: StudyModel.Stream) throws -> String {
    switch stream {
    case .study: "study"
    case .feedback: "feedback"
    case .participant(let code): "participant/" + (try token(of: code))
    case .identity(let code): "identity/" + (try token(of: code))
    }
  }

  /// What stands for a code in the names of streams.
  func token(of code: ParticipantCode) throws -> String {
    if let record = secret.record {
      guard record.code == code else { throw LedgerError(.noKey, at: "") }
      return record.token
    }
    if let known = tokens[code] { return known }
    guard let index else { throw LedgerError(.noKey, at: "") }
    let token = index.token("record/\(code)")
    tokens[code] = token
    return token
  }

  /// A mark on a text that only the team can make.
  func mark(_ text: String) throws -> String {
    guard let index else { throw LedgerError(.noKey, at: "") }
    return index.token("mark/\(text)")
  }

  /// What the ledger writes for a group.
  func name(of group: KeyGroup) throws -> String {
    guard let index else { throw LedgerError(.noKey, at: "") }
    return "group." + index.token("group/\(group)")
  }

  /// What stands for one version of a group's key where something is sealed to it.
  func address(of group: GroupKeyed) throws -> String {
    "\(try name(of: group.group))/\(group.version)"
  }

  /// Whether something sealed to that recipient can be opened.
  func canOpen(_ recipient: String) -> Bool {
    receiving(recipient) != nil || groupGrants[recipient] != nil
  }

  /// Whether a grant of the study's key is sealed to this user. That is also how they learn what the
  /// ledger calls their escrow, of which they cannot know the name before.
  func isOurs(_ grant: KeyGranted) -> Bool {
    if receiving(grant.recipient) != nil { return true }
    guard let escrow, escrowName == nil,
      Envelope.open(grant.sealed, with: escrow, address: Self.address(grant, of: "study")) != nil
    else { return false }
    escrowName = grant.recipient
    return true
  }

  /// The private key of the user as a recipient, or of their escrow.
  func receiving(_ recipient: String) -> Curve25519.KeyAgreement.PrivateKey? {
    if recipient == fingerprint { return keys.receiving }
    return recipient == escrowName ? escrow : nil
  }

  /// What a grant of that stream holds; nil when it is sealed to others.
  func open(_ grant: KeyGranted, of stream: String) -> [UInt8]? {
    let address = Self.address(grant, of: stream)
    guard let key = receiving(grant.recipient) ?? groupKey(grant.recipient) else { return nil }
    return Envelope.open(grant.sealed, with: key, address: address)
  }

  /// Seals a key of that stream to a recipient.
  func grant(
    _ secret: [UInt8], key: String, version: Int, of stream: String, to recipient: String,
    with publicKey: [UInt8]
  ) throws -> KeyGranted {
    var grant = KeyGranted(key: key, version: version, recipient: recipient, sealed: [])
    guard
      let sealed = Envelope.seal(secret, to: publicKey, address: Self.address(grant, of: stream))
    else { throw LedgerError(.misuse, at: "") }
    grant.sealed = sealed
    return grant
  }

  /// The private key of a group whose member the user is.
  private func groupKey(_ recipient: String) -> Curve25519.KeyAgreement.PrivateKey? {
    if let known = groupKeys[recipient] { return known }
    for grant in groupGrants[recipient] ?? [] {
      let address = Self.address(grant, of: "study")
      guard let receiving = receiving(grant.recipient),
        let bytes = Envelope.open(grant.sealed, with: receiving, address: address),
        let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes)
      else { continue }
      groupKeys[recipient] = key
      return key
    }
    return nil
  }

  /// Every group key the user holds, by the group's name and version, as 32 bytes each.
  func allGroupKeys() -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for name in groupGrants.keys {
      if let key = groupKey(name) { all[name] = Array(key.rawRepresentation) }
    }
    return all
  }

  private static func address(_ grant: KeyGranted, of stream: String) -> String {
    "\(stream)\n\(grant.key)\n\(grant.version)\n\(grant.recipient)"
  }
}

/// The keys of one stream, as far as the user has them.
struct StreamKeys {
  /// By version.
  var keys: [Int: SecretKey] = [:]
  /// Grants not opened yet, by version, in the order they were made. The first that opens counts:
  /// a later one, which anyone could forge, takes no key away.
  var grants: [Int: [KeyGranted]] = [:]
  /// To whom each version is sealed.
  var recipients: [Int: Set<String>] = [:]
  /// The highest version in the stream, whether the user has it or not; 0 without any.
  var newest = 0
  /// False once the stream was closed to the user, who still has keys to what was before.
  var areComplete: Bool { keys[newest] != nil }
  /// Whose record it is; nil while nothing was opened.
  var code: ParticipantCode?
  /// The participant's own public keys, by fingerprint.
  var owners: [String: SignerAdded] = [:]
  /// How many events had been read when this was last brought up to date.
  var length = 0
}
