import Foundation
import GRDB
import Testing

@testable import StudyLedger
@testable import StudyModel

struct `A full disk` {
  let folder: Folder
  let ledger: FoundedLedger
  let examples = Examples()

  init() throws {
    folder = try Folder()
    ledger = try FoundedLedger.create(at: folder("sillage.db"))
    try examples.fill(ledger, events: 50)
  }

  @Test func `is an error and no damage`() throws {
    try allow(pages: 80)
    var written = 50
    let error = ledgerError {
      while true {
        try examples.fill(ledger, events: 10)
        written += 10
      }
    }
    #expect(error?.code == .diskFull)
    #expect(try ledger.verify().extent?.events == ledger.founding + written)
    try allow(pages: 10_000)
    try examples.fill(ledger, events: 10)
    #expect(try ledger.verify().extent?.events == ledger.founding + written + 10)
  }

  private func allow(pages: Int) throws {
    try ledger.ledger.queue.inDatabase { database in
      _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages)")
    }
  }
}

struct `A place where nothing can be written` {
  @Test(.enabled("the administrator may write everywhere", { geteuid() != 0 }))
  func `refuses an event and gives the ledger to read`() throws {
    let folder = try Folder()
    let path = folder("sillage.db")
    let ledger = try FoundedLedger.create(at: path)
    try Examples().fill(ledger, events: 50)
    try ledger.close()
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }

    let writing = ledgerError {
      try ledger.again().act { _ = try $0.append(Examples().draft()) }
    }
    #expect(writing?.code == .cannotWrite)
    #expect(try Ledger(opening: path, mode: .readOnly).verify().extent != nil)
    let making = ledgerError {
      _ = try Ledger.create(at: folder("new.db"), node: "atelier")
    }
    #expect(making?.code == .cannotWrite)
    try files.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let reading = ledgerError { _ = try Ledger(opening: path, mode: .readOnly) }
    #expect(reading?.code == .cannotRead)
  }
}
