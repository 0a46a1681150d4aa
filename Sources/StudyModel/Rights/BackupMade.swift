/// A copy of the whole study was made.
public struct BackupMade: Hashable, Sendable {
  /// The folder it was written to, as it was called then.
  public var folder: String
  /// Those who can open it.
  public var recipients: [ID<Referent>]
  /// The file that holds the keys of its records, as it was called then; nil for copies made before
  /// there was one.
  public var keys: String?

  /// A copy with its place, those who can open it, and where its keys lie.
  public init(folder: String, recipients: [ID<Referent>], keys: String? = nil) {
    self.folder = folder
    self.recipients = recipients
    self.keys = keys
  }
}
