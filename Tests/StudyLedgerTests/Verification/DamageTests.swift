import Foundation

import StudyModel
import Testing

@testable import StudyLedger

struct `Damage` {
  @Test func `by bytes added at the end is found`() throws {
    let folder = try Folder()
    let path = folder("sillage.db")
    let ledger = try FoundedLedger.create(at: path)
    _ = try Examples().fill(ledger, events: 20)
    try ledger.close()
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("one byte too many".utf8))
    try file.close()
    #expect(try ledger.again().verify() == .fails(.whole(.damagedFile)))
  }

  /// Flips bytes here and there; none of it may crash, and none may pass for the recorded log.
  @Test(arguments: 0..<40) func `to any page of the file is found`(seed: UInt64) throws {
    let folder = try Folder()
    let path = folder("sillage.db")
    let ledger = try FoundedLedger.create(at: path)
    let events = try Examples().fill(ledger, events: 200)
    try ledger.close()
    var chance = SeededGenerator(seed: seed)
    var content = try Data(contentsOf: URL(fileURLWithPath: path))
    let place = Int.random(in: 100..<content.count, using: &chance)
    for index in place..<min(place + 64, content.count) {
      content[index] = UInt8.random(in: .min ... .max, using: &chance)
    }
    try content.write(to: URL(fileURLWithPath: path))
    do {
      let damaged = try ledger.again()
      if case .holds = try damaged.verify() {
        let seen = try Examples().codes.flatMap { try damaged.events(of: .participant($0)) }
        let expected = events.sorted { $0.nodePosition < $1.nodePosition }
        #expect(
          seen.sorted { $0.nodePosition < $1.nodePosition } == expected,
          "unseen damage at \(place)")
      }
    } catch let error as LedgerError {
      #expect([.damaged, .notALedger].contains(error.code))
    }
  }
}
