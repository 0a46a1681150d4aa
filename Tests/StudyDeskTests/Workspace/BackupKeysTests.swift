import Foundation
import JSONTree
import StudyLedger
import StudyModel
import Testing
import Wording

@testable import StudyDesk

/// What was copied before a person was erased, on a disk that nobody can change.
struct `A backup made before an erasure` {
  let office: Office
  let folder: String
  let code: ParticipantCode
  let other: ParticipantCode
  var copy: String { folder + "/copy" }
  var keys: String { folder + "/apart.keys" }
  var place: String { folder + "/place" }

  init() throws {
    office = try Office()
    folder = office.beside
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    code = try office.agreed()
    try office.write(code, "mot d’avant")
    try office.desk.record(
      Identity(name: "Volontaire du Sud", telephone: nil, mail: nil, address: nil), of: code)
    other = try office.agreed()
    _ = try office.desk.backup(to: copy, keys: keys)
  }

  private func erase() throws -> ErasureReceipt {
    _ = try office.desk.withdraw(code, .erase)
    return try office.desk.erase(code, ground: .withdrawal, reason: "À sa demande.")
  }

  /// The ledger of the backup as someone opens it who has all its keys and checks nothing.
  private func loot() throws -> UnlockedLedger {
    let about = try JSONFile.read(copy + "/backup.json")
    let (key, keyring) = try BackupKey.open(
      Backup.shares(about), named: "coordination", Passphrase("une phrase d’essai"),
      of: about["ledger"]?.string ?? "")
    let file = folder + "/stolen.db"
    try? FileManager.default.removeItem(atPath: file)
    try key.open(copy + "/sillage.db", to: file, named: "sillage.db")
    let shut = try ShutLedger(at: file)
    _ = try shut.open(with: try BackupKeys(reading: keys).records(with: key))
    try shut.close()
    return UnlockedLedger(try Ledger(opening: file), with: keyring)
  }

  @Test func `opens with its keys file, and with nothing of it missing`() throws {
    let restored = try Workspace.restore(
      from: copy, to: place, as: "coordination", passphrase: "une phrase d’essai", keys: keys)
    #expect(restored.erased == 0)
    let desk = Desk(try Workspace(opening: place), as: office.desk.session)
    #expect(try desk.verify().isIntact)
    #expect(try desk.identity(of: code)?.name == "Volontaire du Sud")
  }

  @Test func `does not open the person's record any more, whatever keys and program are used`()
    throws
  {
    try #require(try loot().events(of: .participant(code)).count > 3)
    #expect(try erase().copiesToForget == [])
    for stream in [StudyModel.Stream.participant(code), .identity(code)] {
      #expect(throws: LedgerError.self) { try loot().events(of: stream) }
    }
    #expect(try loot().events(of: .participant(other)).count > 3)
  }

  @Test func `is restored without them, the others as they were`() throws {
    _ = try erase()
    let restored = try Workspace.restore(
      from: copy, to: place, as: "coordination", passphrase: "une phrase d’essai", keys: keys)
    #expect(restored.erased == 1)
    let desk = Desk(try Workspace(opening: place), as: office.desk.session)
    #expect(try desk.participants().map(\.id) == [other])
    #expect(try desk.verify().isIntact)
  }

  @Test func `is named when its keys file is elsewhere, until the keys are taken out there`() throws
  {
    try FileManager.default.moveItem(atPath: keys, toPath: keys + ".away")
    #expect(try erase().copiesToForget.map(\.keys) == [keys])
    #expect(try office.desk.forget(inKeysFile: keys + ".away"))
    #expect(try !office.desk.forget(inKeysFile: keys + ".away"))
    let text = try String(contentsOfFile: keys + ".away", encoding: .utf8)
    try text.replacing("\"ledger\": \"", with: "\"ledger\": \"x")
      .write(toFile: keys + ".away", atomically: true, encoding: .utf8)
    #expect(
      error { try office.desk.forget(inKeysFile: keys + ".away") }?.code == .unacceptable)
  }

  @Test func `is not touched by another backup of the same name, nor its keys`() throws {
    let before = try Data(contentsOf: URL(filePath: keys))
    #expect(error { _ = try office.desk.backup(to: folder + "/b", keys: keys) } != nil)
    #expect(!FileManager.default.fileExists(atPath: folder + "/b"))
    let file = try BackupKeys(reading: keys)
    #expect(error { try file.write(to: keys, isNew: true) } != nil)
    #expect(try Data(contentsOf: URL(filePath: keys)) == before)
  }

  @Test func `forgets behind a link too`() throws {
    try FileManager.default.moveItem(atPath: keys, toPath: keys + ".real")
    try FileManager.default.createSymbolicLink(
      atPath: keys, withDestinationPath: keys + ".real")
    #expect(try erase().copiesToForget == [])
    #expect(try BackupKeys(reading: keys + ".real").erased.count == 2)
  }

  @Test func `tells the keys file nothing, and the file opens nothing without it`() throws {
    let text = try String(contentsOfFile: keys, encoding: .utf8)
    #expect(!text.contains("\(code)") && !text.contains("occitanie"))
    let strange = BackupKey()
    #expect(try BackupKeys(reading: keys).records(with: strange).records == [])
    let rights = try FileManager.default.attributesOfItem(atPath: keys)[.posixPermissions]
    #expect(rights as? Int == 0o600)
  }

  @Test func `is not restored without the file, with another one, or with one that was cut`() throws
  {
    func refusal(_ keys: String) -> DeskError.Code? {
      error {
        _ = try Workspace.restore(
          from: copy, to: place, as: "coordination", passphrase: "une phrase d’essai", keys: keys)
      }?.code
    }
    #expect(refusal(folder + "/none.keys") == .doesNotExist)
    _ = try office.desk.backup(to: folder + "/later")
    #expect(refusal(folder + "/later.keys") == .unacceptable)
    var lines = try String(contentsOfFile: keys, encoding: .utf8).split(separator: "\n")
    let line = try #require(lines.firstIndex { $0.contains("participant/") })
    lines.remove(at: line)
    try lines.joined(separator: "\n").write(toFile: keys, atomically: true, encoding: .utf8)
    #expect(refusal(keys) == .unacceptable)
    #expect(!FileManager.default.fileExists(atPath: place))
  }

  @Test func `leaves nothing of what it shut in the copied file`() throws {
    let ledger = try office.workspace.ledger()
    let file = folder + "/shut.db"
    _ = try ledger.backup(to: file)
    let grants = try office.grants(of: code)
    let before = try Data(contentsOf: URL(filePath: file))
    try #require(grants.allSatisfy { before.range(of: $0) != nil } && grants.count == 3)
    let shut = try ShutLedger(at: file)
    _ = try shut.shut()
    try shut.close()
    let after = try Data(contentsOf: URL(filePath: file))
    #expect(grants.allSatisfy { after.range(of: $0) == nil })
  }
}

private enum JSONFile {
  static func read(_ path: String) throws -> JSON {
    try JSON(reading: Array(Data(contentsOf: URL(filePath: path))))
  }
}

extension Office {
  /// What is sealed to people and groups in a participant's record, as it lies in the file.
  fileprivate func grants(of code: ParticipantCode) throws -> [Data] {
    try desk.reading { ledger in
      try ledger.events(of: .participant(code)).compactMap { event in
        guard case .keyGranted(let grant) = try event.happening() else { return nil }
        return Data(Data(grant.sealed).base64EncodedString().utf8)
      }
    }
  }
}
