/// Someone may work in the study from now on.
public struct UserAdded: Hashable, Sendable {
  /// The name under which they sit at the desk.
  public var user: ID<Referent>
  /// What they are to the study; a participant is never added this way.
  public var role: Role
  /// The fingerprint of their public keys, which signs what they do.
  public var signer: String

  /// Someone with their role and the fingerprint of their keys.
  public init(user: ID<Referent>, role: Role, signer: String) {
    self.user = user
    self.role = role
    self.signer = signer
  }
}

/// Someone no longer works in the study: the keys change, and theirs open nothing new.
public struct UserRevoked: Hashable, Sendable {
  /// The name under which they sat at the desk.
  public var user: ID<Referent>
  /// The fingerprint of the keys that are no longer theirs to use.
  public var signer: String
  /// Why; never empty.
  public var reason: String

  /// Someone with the reason why they leave.
  public init(user: ID<Referent>, signer: String, reason: String) {
    self.user = user
    self.signer = signer
    self.reason = reason
  }
}

/// A group has a new pair of keys; what was sealed to an earlier one stays readable with it.
public struct GroupKeyed: Hashable, Sendable {
  /// The group.
  public var group: KeyGroup
  /// From 1, one more each time.
  public var version: Int
  /// The public key, X25519, 32 bytes.
  public var receiving: [UInt8]

  /// A group with a public key.
  public init(group: KeyGroup, version: Int, receiving: [UInt8]) {
    self.group = group
    self.version = version
    self.receiving = receiving
  }
}

/// Public keys with which someone signs and receives. Whose they are is said elsewhere, sealed.
public struct SignerAdded: Hashable, Sendable {
  /// The key that verifies signatures, Ed25519, 32 bytes.
  public var verifying: [UInt8]
  /// The key to which secrets are sealed, X25519, 32 bytes.
  public var receiving: [UInt8]

  /// The two public keys of one person.
  public init(verifying: [UInt8], receiving: [UInt8]) {
    self.verifying = verifying
    self.receiving = receiving
  }
}

/// A key, sealed so that one recipient alone can open it.
public struct KeyGranted: Hashable, Sendable {
  /// Which key of the stream: `data`, `label`, `study`, or a group’s name, which tells nothing to
  /// whoever lacks the study’s key.
  public var key: String
  /// From 1; a later version seals what is written later.
  public var version: Int
  /// The fingerprint of a person, or a group’s name and version.
  public var recipient: String
  /// The key, sealed (HPKE, RFC 9180); the encapsulated key first.
  public var sealed: [UInt8]

  /// A sealed key with its recipient.
  public init(key: String, version: Int, recipient: String, sealed: [UInt8]) {
    self.key = key
    self.version = version
    self.recipient = recipient
    self.sealed = sealed
  }
}

/// Someone’s keys can no longer be unlocked here.
public struct PassphraseRemoved: Hashable, Sendable {
  /// The fingerprint of the keys.
  public var signer: String

  /// The keys whose lock is gone.
  public init(signer: String) { self.signer = signer }
}

/// Someone’s private keys lie under a passphrase, for the first time or anew.
public struct PassphraseSet: Hashable, Sendable {
  /// The fingerprint of the keys.
  public var signer: String
  /// SHA-256 of the lock as the ledger keeps it.
  public var lock: Digest

  /// A lock with the keys it holds.
  public init(signer: String, lock: Digest) {
    self.signer = signer
    self.lock = lock
  }
}
