internal import Foundation
import JSONTree
import StudyLedger
public import StudyModel

/// A whole study, copied into a folder, verified, and sealed to those chosen.
///
/// The folder holds the ledger and every file the study needs, each sealed; `backup.json`, which says
/// what it is and who can open it; and `SHA256SUMS`, which `sha256sum -c` reads too. Participants'
/// records open only with the keys in a file of its own (`BackupKeys`).
public struct Backup: Hashable, Sendable {
  /// Which study was copied.
  public let study: ID<Study>
  /// When the copy was begun.
  public let madeAt: Moment
  /// How many events the ledger holds.
  public let events: Int
  /// The digest of the last one, to be noted elsewhere.
  public let lastDigest: Digest

  /// Where the keys of a backup's records lie unless another place is chosen: beside it, in a file
  /// that can be changed without touching the backup.
  public static func keysFile(of folder: String) -> String { folder + ".keys" }
}

extension Backup {
  static let format = "sillage-backup/3"
  static let file = "backup.json"
  static let ledger = "sillage.db"

  /// What lies in a workspace besides its ledger.
  static let contents = [
    "study.yaml", "contacts.yaml", "calendar.yaml", "mail.yaml", "forms", "notices", "exports",
    "papers", "releases", "drafts",
    Workspace.demonstrationFile,
  ]

  /// What `backup.json` says: all that is in clear.
  func json(_ shares: [BackupKey.Share], of ledger: String, erased: [ErasedStream], mark: String)
    -> JSON
  {
    [
      "format": .string(Self.format), "study": .string(study.text), "ledger": .string(ledger),
      "made_at": .string("\(madeAt)"), "made_at_ms": .integer(madeAt.milliseconds),
      "events": .integer(events), "last_digest": .string("\(lastDigest)"),
      "shares": .array(shares.map(\.json)), "mark": .string(mark),
      "erased": Self.json(erased),
    ]
  }

  /// Erased records, as `erased(_:)` reads them.
  static func json(_ erased: [ErasedStream]) -> JSON {
    .array(erased.map { ["record": .string($0.name), "ground": .string($0.ground.rawValue)] })
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

  /// Who can open it, from `backup.json`.
  static func shares(_ json: JSON) -> [BackupKey.Share] {
    (json["shares"]?.array ?? []).compactMap { BackupKey.Share($0) }
  }

  /// Which records were erased by then, from `backup.json`.
  static func erased(_ json: JSON) -> [ErasedStream] {
    (json["erased"]?.array ?? []).compactMap { item in
      guard let name = item["record"]?.string,
        let ground = item["ground"]?.string.flatMap({ Erasure.Ground(rawValue: $0) })
      else { return nil }
      return ErasedStream(name: name, ground: ground)
    }
  }
}

extension BackupKey.Share {
  fileprivate var json: JSON {
    [
      "signer": .string(lock.signer), "slot": .string(Data(lock.slot).base64EncodedString()),
      "log_rounds": .integer(lock.cost.logRounds), "block_size": .integer(lock.cost.blockSize),
      "parallelism": .integer(lock.cost.parallelism),
      "lock": .string(Data(lock.sealed).base64EncodedString()),
      "key": .string(Data(sealed).base64EncodedString()),
    ]
  }

  fileprivate init?(_ json: JSON) {
    func bytes(_ name: String) -> [UInt8]? {
      json[name]?.string.flatMap { Data(base64Encoded: $0) }.map { Array($0) }
    }
    guard let signer = json["signer"]?.string, let slot = bytes("slot"),
      let rounds = json["log_rounds"]?.int, let size = json["block_size"]?.int,
      let parallelism = json["parallelism"]?.int, let lock = bytes("lock"), let key = bytes("key")
    else { return nil }
    self.init(
      lock: Lock(
        signer: signer, slot: slot,
        cost: Lock.Cost(logRounds: rounds, blockSize: size, parallelism: parallelism),
        sealed: lock), sealed: key)
  }
}
