import Foundation
import StudyLedger
import StudyModel
import Testing
import Wording

@testable import StudyDesk

struct `Backing up and restoring` {
  let office: Office
  let folder: String
  var copy: String { folder + "/copy" }
  var place: String { folder + "/place" }

  init() throws {
    office = try Office()
    folder = office.beside
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  @discardableResult
  private func restore(
    from backup: String? = nil, to folder: String? = nil
  ) throws -> (backup: Backup, erased: Int) {
    try Workspace.restore(
      from: backup ?? copy, to: folder ?? place, as: "coordination",
      passphrase: "une phrase d’essai")
  }

  private func written() throws -> ParticipantCode {
    let code = try office.agreed()
    try office.write(code)
    return code
  }

  @Test func `everything comes back`() throws {
    let code = try written()
    let verdict = try office.desk.verify()
    let backup = try office.desk.backup(to: copy)
    let restored = try restore()
    #expect(restored.backup == backup)
    #expect(restored.erased == 0)
    let desk = Desk(try Workspace(opening: place), as: office.desk.session)
    #expect(try desk.participant(code) == office.desk.participant(code))
    #expect(try desk.verify() == verdict)
    let again = try desk.backup(to: folder + "/again")
    #expect(again.lastDigest == backup.lastDigest)
    #expect(try desk.contents(of: 1, of: code).versions.count == 1)
  }

  @Test func `somebody whom it is not sealed to is told for whom it opens`() throws {
    _ = try written()
    _ = try office.desk.backup(to: copy)
    let refusal = error {
      _ = try Workspace.restore(
        from: copy, to: place, as: "ref-oc-1", passphrase: "une phrase d’essai")
    }
    #expect(refusal?.code == .refused)
    #expect(refusal?.words.english.contains("unless --for named others") == true)
    #expect(refusal?.words.french.contains("choisis en la faisant") == true)
    #expect(try office.desk.backups().map(\.recipients) == [["coordination"]])
  }

  @Test func `it is sealed to those chosen, and tells nobody else more than how many events`()
    throws
  {
    _ = try written()
    _ = try office.desk.backup(to: copy)
    for name in ["sillage.db", "study.yaml", "forms/journal.json", "backup.json"] {
      let bytes = try Data(contentsOf: URL(filePath: copy + "/" + name))
      for word in ["participant", "coordination", "occitanie", "SQLite"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
      }
    }
    let wrong = error {
      _ = try Workspace.restore(
        from: copy, to: place, as: "coordination", passphrase: "une autre phrase")
    }
    #expect(wrong?.code == .refused)
    #expect(!FileManager.default.fileExists(atPath: place))
    let unknown = error { _ = try office.desk.backup(to: folder + "/b", for: ["personne"]) }
    #expect(unknown?.code == .doesNotExist)
    let nobody = error { _ = try office.desk.backup(to: folder + "/b", for: ["ref-oc-1"]) }
    #expect(nobody?.code == .unacceptable)
    #expect(try office.desk.backups().map(\.folder) == [copy])
  }

  @Test func `whoever was erased since is erased again`() throws {
    let code = try written()
    let other = try written()
    _ = try office.desk.backup(to: copy)
    _ = try office.desk.withdraw(code, .erase)
    _ = try office.desk.erase(code, ground: .withdrawal, reason: "À sa demande.")
    // A later backup lies beside the earlier one and knows.
    _ = try office.desk.backup(to: folder + "/later")
    #expect(try restore().erased == 1)
    let desk = Desk(try Workspace(opening: place), as: office.desk.session)
    #expect(error { _ = try desk.participant(code) }?.code == .doesNotExist)
    #expect(try desk.contents(of: 1, of: other).versions.count == 1)
    #expect(try desk.verify().isIntact)
  }

  @Test func `a workspace that is still there knows who was erased`() throws {
    let code = try written()
    _ = try office.desk.backup(to: copy)
    _ = try office.desk.withdraw(code, .erase)
    _ = try office.desk.erase(code, ground: .withdrawal, reason: "À sa demande.")
    let restored = try Workspace.restore(
      from: copy, to: place, as: "coordination", passphrase: "une phrase d’essai",
      knowing: [office.workspace.folder])
    #expect(restored.erased == 1)
  }

  @Test func `another study is no witness, and is said to be none`() throws {
    _ = try written()
    _ = try office.desk.backup(to: copy)
    let other = folder + "/other/study"
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    let text = try String(contentsOfFile: copy + "/backup.json", encoding: .utf8)
    try text.replacing("\"ledger\": \"", with: "\"ledger\": \"other-")
      .write(toFile: other + "/backup.json", atomically: true, encoding: .utf8)
    let refusal = error {
      _ = try Workspace.restore(
        from: copy, to: place, as: "coordination", passphrase: "une phrase d’essai",
        knowing: [other])
    }
    #expect(refusal?.code == .unacceptable)
    #expect(refusal?.words.english.contains("--knowing") == true)
    #expect(!FileManager.default.fileExists(atPath: place))
  }

  @Test func `keys out of reach and what was cut off are named in the morning`()
    throws
  {
    _ = try written()
    let desk = try office.desk(as: "coordination")
    _ = try desk.backup(to: copy)
    #expect(try desk.cockpit().office == Cockpit.Office())
    let keys = try #require(try desk.backups().first?.keys)
    try FileManager.default.moveItem(atPath: keys, toPath: folder + "/elsewhere.keys")
    let leftover = office.workspace.folder + ".new-1234abcd"
    try FileManager.default.createDirectory(atPath: leftover, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: leftover) }
    let morning = try desk.cockpit().office
    #expect(morning.keysOutOfReach == [keys] && morning.leftovers == [leftover])
  }

  @Test func `nobody is erased by a file that someone laid beside it`() throws {
    let code = try written()
    _ = try office.desk.backup(to: copy)
    let forged = folder + "/forged"
    try FileManager.default.createDirectory(atPath: forged, withIntermediateDirectories: true)
    let text = try String(contentsOfFile: copy + "/backup.json", encoding: .utf8)
    let record = try office.record(of: code)
    try text.replacing(
      "\"erased\": []", with: "\"erased\": [{\"record\": \"\(record)\", \"ground\": \"order\"}]"
    ).write(toFile: forged + "/backup.json", atomically: true, encoding: .utf8)
    #expect(try String(contentsOfFile: forged + "/backup.json", encoding: .utf8).contains(record))
    #expect(try restore().erased == 0)
  }

  @Test func `only its owner may look into it`() throws {
    _ = try office.desk.backup(to: copy)
    let rights = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions]
    #expect(rights as? Int == 0o700)
  }

  @Test func `a folder that holds something is refused`() throws {
    _ = try office.desk.backup(to: copy)
    #expect(error { _ = try office.desk.backup(to: copy) }?.code == .cannotCreate)
    let refusal = error { _ = try restore(to: office.workspace.folder) }
    #expect(refusal?.code == .cannotCreate)
    #expect(try office.desk.verify().isIntact)
  }

  @Test func `a copy inside the study is refused, it would be lost with it`() throws {
    for folder in [office.path("copy"), office.workspace.folder, office.path("forms/../copy")] {
      #expect(error { _ = try office.desk.backup(to: folder) }?.code == .cannotCreate)
    }
    #expect(!FileManager.default.fileExists(atPath: office.path("copy")))
  }

  @Test func `nothing is left out in silence, not even what is only linked`() throws {
    try FileManager.default.createDirectory(
      atPath: office.beside, withIntermediateDirectories: true)
    let forms = office.path("forms")
    try FileManager.default.moveItem(atPath: forms, toPath: folder + "/forms")
    try FileManager.default.createSymbolicLink(
      atPath: forms, withDestinationPath: folder + "/forms")
    let refusal = error { _ = try office.desk.backup(to: copy) }
    #expect(refusal?.code == .inputOutput)
    #expect(refusal?.words.english.contains("“forms”") == true)
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test func `a copy inside the study is refused behind a link too`() throws {
    let link = folder + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: office.workspace.folder)
    #expect(error { _ = try office.desk.backup(to: link + "/copy") }?.code == .cannotCreate)
  }

  @Test func `a file that was added is named, and nothing is restored`() throws {
    _ = try office.desk.backup(to: copy)
    try Data("x".utf8).write(to: URL(filePath: copy + "/notices/accord-9.fr.md"))
    let failure = error { _ = try restore() }
    #expect(failure?.code == .inputOutput)
    #expect(failure?.findings.map(\.place) == ["notices/accord-9.fr.md"])
    #expect(!FileManager.default.fileExists(atPath: place))
  }

  @Test func `a disk that is not there is not made up`() throws {
    let refusal = error { _ = try office.desk.backup(to: folder + "/clé/étude") }
    #expect(refusal?.code == .cannotCreate)
    #expect(refusal?.words.french.contains("/clé\u{A0}» n’existe pas") == true)
    #expect(!FileManager.default.fileExists(atPath: folder + "/clé"))
  }

  @Test func `an empty folder is taken`() throws {
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    _ = try office.desk.backup(to: copy)
    #expect(FileManager.default.fileExists(atPath: copy + "/SHA256SUMS"))
  }

  @Test(arguments: ["study.yaml", "sillage.db", "forms/journal.json", "backup.json"])
  func `a file that was changed stops all of it`(_ name: String) throws {
    _ = try written()
    _ = try office.desk.backup(to: copy)
    var bytes = try Data(contentsOf: URL(filePath: copy + "/" + name))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: copy + "/" + name))
    let failure = error { _ = try restore() }
    #expect(failure?.code == .inputOutput)
    #expect(failure?.findings.map(\.place) == [name])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["copy", "copy.keys"])
  }

  @Test func `every file that is missing is named`() throws {
    _ = try office.desk.backup(to: copy)
    for name in ["notices/accord-1.fr.md", "forms/suivi.json"] {
      try FileManager.default.removeItem(atPath: copy + "/" + name)
    }
    let failure = error { _ = try restore() }
    #expect(
      failure?.findings.map(\.place) == ["forms/suivi.json", "notices/accord-1.fr.md"])
  }

  @Test(arguments: ["../outside", "/etc/hostname", "forms/../../outside", "a//b", "./study.yaml"])
  func `a list that leads out of the folder is refused`(_ path: String) throws {
    _ = try office.desk.backup(to: copy)
    let list = copy + "/SHA256SUMS"
    let line = String(repeating: "0", count: 64) + "  \(path)\n"
    let text = try String(contentsOfFile: list, encoding: .utf8) + line
    try text.write(toFile: list, atomically: true, encoding: .utf8)
    let failure = error { _ = try restore() }
    #expect(failure?.code == .inputOutput)
    #expect(failure?.findings.map(\.place) == ["SHA256SUMS"])
  }

  @Test func `a folder that is no backup is said to be none`() {
    let failure = error { _ = try restore(from: folder) }
    #expect(failure?.code == .doesNotExist)
  }
}

extension LedgerVerdict {
  var isIntact: Bool { if case .holds = self { true } else { false } }
}

extension Office {
  /// The ledger's own name for someone's record.
  fileprivate func record(of code: ParticipantCode) throws -> String {
    "participant/" + (try desk.unlocked().token(of: code))
  }
}
