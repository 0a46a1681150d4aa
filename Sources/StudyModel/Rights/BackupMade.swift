/// A copy of the whole study was made.
public struct BackupMade: Hashable, Sendable {
  /// The folder it was written to, as it was called then.
  public var folder: String
  /// Those who can open it.
  public var recipients: [ID<Referent>]

  /// A copy with its place and those who can open it.
  public init(folder: String, recipients: [ID<Referent>]) {
    self.folder = folder
    self.recipients = recipients
  }
}
