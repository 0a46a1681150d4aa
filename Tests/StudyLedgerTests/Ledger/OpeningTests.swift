import Foundation
import GRDB
import StudyLedger
import StudyModel
import Testing
import Wording

struct `A ledger's file` {
  let folder: Folder
  let examples = Examples()

  init() throws { folder = try Folder() }

  @Test func `is made once and opened again`() throws {
    let path = folder("sillage.db")
    let made = try FoundedLedger.create(at: path)
    let events = try examples.fill(made, events: 5)
    try made.close()
    let opened = try made.again()
    #expect(opened.ledger.node == "atelier")
    #expect(try opened.log().map(\.digest) == events.map(\.digest))
    let more = try examples.fill(opened, events: 1)
    #expect(more[0].nodePosition == opened.founding + 6)
    #expect(try opened.verify().extent?.last == more[0].digest)
  }

  @Test func `is one file when nobody has it open`() throws {
    let ledger = try FoundedLedger.create(at: folder("sillage.db"))
    try examples.fill(ledger, events: 5)
    try ledger.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["sillage.db"])
  }

  @Test(arguments: ["sillage.db", "sillage.db-wal"])
  func `is never made over another file`(name: String) throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder(name)))
    let error = ledgerError {
      _ = try Ledger.create(at: folder("sillage.db"), node: "atelier")
    }
    #expect(error?.code == .exists)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder(name))) == Data("mine".utf8))
  }

  @Test func `cannot be made where there is no folder`() {
    let error = ledgerError {
      _ = try Ledger.create(at: folder("nowhere/sillage.db"), node: "atelier")
    }
    #expect(error?.code == .cannotWrite)
  }

  @Test(arguments: [Ledger.Mode.readWrite, .readOnly])
  func `that is missing is not made by opening it`(mode: Ledger.Mode) throws {
    let error = ledgerError { _ = try Ledger(opening: folder("sillage.db"), mode: mode) }
    #expect(error?.code == .missing)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    #expect(ledgerError { _ = try Ledger(opening: folder.path, mode: mode) }?.code == .missing)
  }

  @Test(arguments: [0, 10, 100, 10_000])
  func `that is something else is left untouched`(size: Int) throws {
    let path = folder("sillage.db")
    let content = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 * 31) })
    try content.write(to: URL(fileURLWithPath: path))
    #expect(ledgerError { _ = try Ledger(opening: path) }?.code == .notALedger)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == content)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["sillage.db"])
  }

  @Test func `that is another program's database is left untouched`() throws {
    let path = folder("sillage.db")
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE event (position INTEGER)") }
    try other.close()
    let content = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(ledgerError { _ = try Ledger(opening: path) }?.code == .notALedger)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == content)
  }

  @Test func `from a newer version is left untouched`() throws {
    try expectUntouched(ofVersion: 3, as: .newerVersion)
  }

  @Test func `from the version that kept content in clear is left untouched`() throws {
    try expectUntouched(ofVersion: 1, as: .olderVersion)
  }

  private func expectUntouched(ofVersion version: Int, as code: LedgerError.Code) throws {
    let path = folder("sillage.db")
    try Ledger.create(at: path, node: "atelier").close()
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { try $0.execute(sql: "PRAGMA user_version = \(version)") }
    try other.close()
    let content = try Data(contentsOf: URL(fileURLWithPath: path))
    for mode in [Ledger.Mode.readWrite, .readOnly] {
      #expect(ledgerError { _ = try Ledger(opening: path, mode: mode) }?.code == code)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == content)
  }

  @Test(arguments: [1, 100, 4096, 6000, 20_000])
  func `that was cut short is damaged and left untouched`(size: Int) throws {
    let path = folder("sillage.db")
    let ledger = try FoundedLedger.create(at: path)
    try examples.fill(ledger, events: 100)
    try ledger.close()
    let content = try Data(contentsOf: URL(fileURLWithPath: path)).prefix(size)
    try content.write(to: URL(fileURLWithPath: path))
    let error = ledgerError {
      try ledger.again().act { _ = try $0.append(examples.draft()) }
    }
    #expect(error.map { [.damaged, .notALedger].contains($0.code) } ?? false)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == content)
  }

  @Test func `that lacks a column is damaged, however often one tries`() throws {
    let ledger = try FoundedLedger.create(at: folder("sillage.db"))
    try ledger.close()
    let other = try DatabaseQueue(path: ledger.path)
    try other.inDatabase {
      try $0.execute(
        sql: """
          DROP TRIGGER event_is_never_updated;
          ALTER TABLE event RENAME COLUMN signature TO seal;
          """)
    }
    try other.close()
    let damaged = try ledger.again()
    for _ in 0..<3 {
      let error = ledgerError { try damaged.act { _ = try $0.append(examples.draft()) } }
      #expect(error?.code == .damaged)
    }
  }

  @Test func `opened for reading only takes no event`() throws {
    let writer = try FoundedLedger.create(at: folder("sillage.db"))
    try examples.fill(writer, events: 3)
    let reader = try writer.again(mode: .readOnly)
    #expect(try reader.count() == 3)
    let error = ledgerError { try reader.act { _ = try $0.append(examples.draft()) } }
    #expect(error?.code == .cannotWrite)
    try examples.fill(writer, events: 1)
    #expect(try reader.count() == 4)
  }

  @Test func `kept by another for too long is busy`() throws {
    let ledger = try FoundedLedger.create(at: folder("sillage.db"))
    let hasty = try ledger.again(patience: 0.05)
    try ledger.act { _ in
      let error = ledgerError { try hasty.act { _ = try $0.append(examples.draft()) } }
      #expect(error?.code == .busy)
    }
    try hasty.act { _ = try $0.append(examples.draft()) }
    #expect(try ledger.count() == 1)
  }

  @Test func `names itself and what to do in both languages when it fails`() {
    let error = ledgerError { _ = try Ledger(opening: "/nowhere/sillage.db") }
    #expect(
      error?.message.english
        == "/nowhere/sillage.db: no such ledger. Check the path, or create the study with "
        + "“sillage init”.")
    #expect(
      error?.message.french
        == "/nowhere/sillage.db : ce registre n’existe pas. Vérifiez le chemin, ou créez l’étude "
        + "avec « sillage commencer ».")
  }
}
