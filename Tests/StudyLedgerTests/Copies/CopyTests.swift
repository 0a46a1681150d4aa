import Foundation
import GRDB
import StudyLedger
import StudyModel
import Testing

struct `A backup` {
  let folder: Folder
  let path: String
  let ledger: FoundedLedger
  let examples = Examples()

  init() throws {
    folder = try Folder()
    path = folder("sillage.db")
    ledger = try FoundedLedger.create(at: path)
    try examples.fill(ledger, events: 500)
  }

  @Test func `is one verified file with every event`() throws {
    var parts: [Double] = []
    let extent = try ledger.backup(to: folder("copy.db")) { parts.append($0) }
    #expect(try ledger.verify() == .holds(extent))
    #expect(extent.events == ledger.founding + 500)
    #expect(parts.last == 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.hasPrefix("copy") } == ["copy.db"])
    let copy = try Ledger(opening: folder("copy.db"), mode: .readOnly)
    #expect(try copy.verify() == .holds(extent))
  }

  @Test func `is never written over another file`() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder("copy.db")))
    #expect(ledgerError { try ledger.backup(to: folder("copy.db")) }?.code == .exists)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder("copy.db"))) == Data("mine".utf8))
  }

  @Test func `is whole while others go on writing`() async throws {
    let key = ledger.key
    let writing = Task.detached {
      let writer = try key.open()
      let examples = Examples()
      while !Task.isCancelled { try examples.fill(writer, events: 3) }
    }
    for number in 0..<5 {
      let extent = try ledger.backup(to: folder("copy-\(number).db"))
      #expect((extent.events - ledger.founding - 500).isMultiple(of: 3))
    }
    writing.cancel()
    _ = await writing.result
    #expect(try ledger.verify().extent != nil)
  }

  @Test func `is restored where no ledger stands`() throws {
    let extent = try ledger.backup(to: folder("copy.db"))
    let restoration = try Ledger.restore(from: folder("copy.db"), to: folder("new.db"))
    #expect(restoration.extent == extent)
    #expect(restoration.keptAside == nil)
    let restored = ledger.key.on(try Ledger(opening: folder("new.db")))
    #expect(try restored.verify() == .holds(extent))
    try examples.fill(restored, events: 1)
    #expect(try restored.count() == 501)
  }

  @Test func `is not restored over a ledger unless told`() throws {
    try ledger.backup(to: folder("copy.db"))
    let error = ledgerError { _ = try Ledger.restore(from: folder("copy.db"), to: path) }
    #expect(error?.code == .exists)
  }

  @Test func `takes the place of a ledger that is kept aside`() throws {
    let extent = try ledger.backup(to: folder("copy.db"))
    try examples.fill(ledger, events: 7)
    try ledger.close()
    let restoration = try Ledger.restore(from: folder("copy.db"), to: path, replacing: true)
    #expect(restoration.keptAside == path + ".replaced-1")
    #expect(try Ledger(opening: path).verify() == .holds(extent))
    #expect(try Ledger(opening: path + ".replaced-1").count() == ledger.founding + 507)
  }

  @Test func `takes the place of a damaged file that is kept aside`() throws {
    let extent = try ledger.backup(to: folder("copy.db"))
    try ledger.close()
    let rubbish = Data(repeating: 7, count: 5000)
    try rubbish.write(to: URL(fileURLWithPath: path))
    _ = try Ledger.restore(from: folder("copy.db"), to: path, replacing: true)
    #expect(try Ledger(opening: path).verify() == .holds(extent))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path + ".replaced-1")) == rubbish)
  }

  @Test func `does not replace a ledger that is open`() throws {
    try ledger.backup(to: folder("copy.db"))
    let error = ledgerError {
      _ = try Ledger.restore(from: folder("copy.db"), to: path, replacing: true)
    }
    #expect(error?.code == .busy)
    try examples.fill(ledger, events: 1)
    #expect(try ledger.count() == 501)
  }

  @Test func `that was changed is not restored`() throws {
    try ledger.backup(to: folder("copy.db"))
    try tamper(with: folder("copy.db"), "UPDATE event SET author = 'x' WHERE position = 3")
    let error = ledgerError {
      _ = try Ledger.restore(from: folder("copy.db"), to: folder("new.db"))
    }
    #expect(error?.code == .copyDoesNotHold)
    #expect(!FileManager.default.fileExists(atPath: folder("new.db")))
  }
}
