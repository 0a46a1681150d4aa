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
