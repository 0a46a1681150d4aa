public import Wording

/// The study was opened in this ledger.
public struct StudyOpened: Hashable, Sendable {
  /// The study whose ledger this is.
  public var study: ID<Study>

  /// The opening of that study's ledger.
  public init(study: ID<Study>) { self.study = study }
}

/// A restitution was built from this ledger.
public struct RestitutionBuilt: Hashable, Sendable {
  /// The folder it lies in, within the workspace's releases.
  public var release: String
  /// The last day that was counted.
  public var asOf: Day
  /// SHA-256 of the list of files with their digests.
  public var manifest: Digest

  /// A restitution with its folder, its last day and the digest of its files.
  public init(release: String, asOf: Day, manifest: Digest) {
    self.release = release
    self.asOf = asOf
    self.manifest = manifest
  }
}

/// Someone agreed that a restitution goes out as its files are.
public struct RestitutionApproved: Hashable, Sendable {
  /// The folder it lies in, within the workspace's releases.
  public var release: String
  /// SHA-256 of the list of files with their digests.
  public var manifest: Digest
  /// Their public key (Ed25519, 32 bytes).
  public var key: [UInt8]
  /// Their signature over the release, 64 bytes.
  public var signature: [UInt8]

  /// An approval with its signature.
  public init(release: String, manifest: Digest, key: [UInt8], signature: [UInt8]) {
    self.release = release
    self.manifest = manifest
    self.key = key
    self.signature = signature
  }
}

/// A restitution went out; two people had approved it.
public struct RestitutionPublished: Hashable, Sendable {
  /// The folder it lies in, within the workspace's releases.
  public var release: String
  /// SHA-256 of the list of files with their digests.
  public var manifest: Digest

  /// A publication.
  public init(release: String, manifest: Digest) {
    self.release = release
    self.manifest = manifest
  }
}

/// Counts that somebody else printed about the same people were taken in.
public struct CountsDeclared: Hashable, Sendable {
  /// The file's name in the workspace's declared releases, without its ending.
  public var name: String
  /// SHA-256 of the file.
  public var digest: Digest

  /// A declaration with the digest of its file.
  public init(name: String, digest: Digest) {
    self.name = name
    self.digest = digest
  }
}

/// Counts that had been taken in are no longer reckoned with: nobody printed them, or not so. The
/// file stays.
public struct CountsWithdrawn: Hashable, Sendable {
  /// The name under which they were declared.
  public var name: String
  /// SHA-256 of the file.
  public var digest: Digest
  /// Why, in the words of whoever took them back.
  public var reason: String

  /// A declaration that is taken back.
  public init(name: String, digest: Digest, reason: String) {
    self.name = name
    self.digest = digest
    self.reason = reason
  }
}
