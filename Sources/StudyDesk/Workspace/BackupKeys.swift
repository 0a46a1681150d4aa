import Foundation
import JSONTree
import StudyLedger
import StudyModel
import Wording

/// The file beside a backup without which no record in it opens: erasing a person takes their keys
/// out of it, and leaves the backup as it is.
///
/// Its keys are sealed with the backup's own: neither the file nor the backup opens anything alone.
struct BackupKeys {
  static let format = "sillage-backup-keys/1"

  /// The ledger that was backed up, and which of its backups this is, by the last digest.
  let ledger: String
  let backup: Digest
  /// By the ledger's own name of the record, each sealed.
  private(set) var keys: [String: [UInt8]]
  /// Whose keys were taken out, under a mark that only the team can make.
  private(set) var erased: [ErasedStream]
  private(set) var mark: String

  init(
    of records: RecordKeys, sealedWith key: BackupKey, in backup: Backup, of ledger: String,
    mark: String
  ) throws {
    self.ledger = ledger
    self.backup = backup.lastDigest
    self.mark = mark
    erased = []
    keys = [:]
    for record in records.records {
      guard let bytes = records.bytes(of: record) else { continue }
      keys[record] = try key.seal(bytes, of: record)
    }
  }

  /// The keys in a file.
  /// - Throws: `DeskError` when it is not there, or something else.
  init(reading path: String) throws(DeskError) {
    guard Files.exists(path) else { throw .noKeys(path) }
    guard let json = try? JSON(reading: try Files.bytes(path, named: path)),
      json["format"]?.string == Self.format, let ledger = json["ledger"]?.string,
      let digest = json["backup"]?.string.flatMap({ Digest($0) }), let keys = json["keys"]?.object
    else { throw .otherKeys(path) }
    self.ledger = ledger
    backup = digest
    self.keys = [:]
    for member in keys.members {
      self.keys[member.name] = member.value.string.flatMap { Data(base64Encoded: $0) }
        .map { Array($0) }
    }
    erased = Backup.erased(json)
    mark = json["mark"]?.string ?? ""
  }

  /// - Parameter isNew: true for the file of a backup that is being made.
  func write(to path: String, isNew: Bool = false) throws(DeskError) {
    let json: JSON = [
      "format": .string(Self.format), "ledger": .string(ledger), "backup": .string("\(backup)"),
      "keys": .object(
        JSONObject(
          keys.sorted { $0.key < $1.key }.map {
            .init(name: $0.key, value: .string(Data($0.value).base64EncodedString()))
          })),
      "erased": Backup.json(erased), "mark": .string(mark),
    ]
    // Behind a link the file it leads to is changed, or the keys would stay there.
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    try PrivateFile(place).write(json.bytes(.pretty), isNew: isNew)
  }

  /// Takes out the keys of whoever was erased.
  /// - Returns: whether there were any.
  mutating func forget(
    _ erasures: [ErasedStream], mark: ([ErasedStream]) throws -> String
  ) rethrows -> Bool {
    let here = erasures.filter { keys[$0.name] != nil }
    guard !here.isEmpty else { return false }
    for stream in here { keys[stream.name] = nil }
    erased += here
    self.mark = try mark(erased)
    return true
  }

  /// The keys, opened with those of the backup.
  func records(with key: BackupKey) -> RecordKeys {
    var records = RecordKeys()
    for (record, sealed) in keys {
      if let bytes = key.open(sealed, of: record) { records.add(bytes, of: record) }
    }
    return records
  }
}

extension DeskError {
  fileprivate static func noKeys(_ path: String) -> DeskError {
    .unknown(
      """
      Il manque le fichier de clés «\u{A0}\(path)\u{A0}»\u{A0}: sans lui, une sauvegarde n’ouvre \
      aucun dossier. Dites où il est.
      """,
      """
      The keys file “\(path)” is missing: without it a backup opens no record. Say where it is.
      """)
  }

  static func otherKeys(_ path: String) -> DeskError {
    .unacceptable(
      "«\u{A0}\(path)\u{A0}» n’est pas le fichier de clés attendu, ou il est d’une autre étude.",
      "“\(path)” is not the keys file expected, or it is another study’s.")
  }
}
