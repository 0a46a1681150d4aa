import JSONTree
public import StudyModel

/// A whole study, copied into a folder and verified.
///
/// The folder holds the ledger and every file the study needs, `backup.json`, which says what it
/// is, and `SHA256SUMS`, which `sha256sum -c` reads too.
public struct Backup: Hashable, Sendable {
  /// Which study was copied.
  public let study: ID<Study>
  /// When the copy was begun.
  public let madeAt: Moment
  /// How many events the ledger holds.
  public let events: Int
  /// The digest of the last one, to be noted elsewhere.
  public let lastDigest: Digest
}

extension Backup {
  static let format = "sillage-backup/1"
  static let file = "backup.json"
  static let ledger = "sillage.db"

  /// What lies in a workspace besides its ledger.
  static let contents = [
    "study.yaml", "forms", "notices", "exports", "papers", "releases", "drafts",
    Workspace.demonstrationFile,
  ]

  /// What `backup.json` says.
  var json: JSON {
    [
      "format": .string(Self.format), "study": .string(study.text),
      "made_at": .string("\(madeAt)"), "made_at_ms": .integer(madeAt.milliseconds),
      "events": .integer(events), "last_digest": .string("\(lastDigest)"),
    ]
  }

  /// A backup from `backup.json`; nil for anything else.
  init?(_ json: JSON) {
    guard json["format"]?.string == Self.format, let study = json["study"]?.string,
      let madeAt = json["made_at_ms"]?.number.flatMap({ Int64($0.literal) }),
      let events = json["events"]?.int,
      let digest = json["last_digest"]?.string.flatMap({ Digest($0) })
    else { return nil }
    self.init(
      study: ID(study), madeAt: Moment(milliseconds: madeAt), events: events, lastDigest: digest)
  }
}
