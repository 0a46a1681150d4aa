import StudyLedger
import StudyModel
import Testing

struct `A checkpoint kept elsewhere` {
  let folder: Folder
  let path: String
  let checkpoint: Checkpoint
  let key: FoundedLedger.Key

  init() throws {
    folder = try Folder()
    path = folder("sillage.db")
    let ledger = try FoundedLedger.create(at: path)
    key = ledger.key
    try Examples().fill(ledger, events: 12)
    let extent = try #require(try ledger.verify().extent)
    checkpoint = Checkpoint(
      origin: "sillage/essai/atelier", events: extent.events, root: extent.root)
    try ledger.close()
  }

  private func fault() throws -> Fault? {
    guard case .fails(let finding) = try Ledger(opening: path).verify(against: checkpoint) else {
      return nil
    }
    return finding.fault
  }

  @Test func `holds for the ledger as it was and as it grew`() throws {
    #expect(try fault() == nil)
    try Examples(seed: 2).fill(key.open(), events: 9)
    #expect(try fault() == nil)
  }

  @Test(arguments: [1, 5, 10])
  func `shows an end that was cut off without a trace`(left: Int) throws {
    try tamperUnseen(with: path, "DELETE FROM event WHERE position > \(left)")
    #expect(try Ledger(opening: path).verify().extent?.events == left)
    #expect(try fault() == .cutOff)
  }

  @Test func `is not even needed for an end that was cut off within an act`() throws {
    try tamperUnseen(with: path, "DELETE FROM event WHERE position > \(checkpoint.events - 1)")
    #expect(try finding(path)?.fault == .unsigned)
    #expect(try finding(path)?.position == checkpoint.events - 1)
  }

  @Test func `shows a past that was written anew as a whole`() throws {
    let forged = folder("forged.db")
    let ledger = try FoundedLedger.create(at: forged)
    try Examples(seed: 9).fill(ledger, events: 20)
    let verification = try ledger.verify(against: checkpoint)
    #expect(try ledger.verify().extent != nil)
    guard case .fails(let finding) = verification else {
      Issue.record("a forged past passes")
      return
    }
    #expect(finding.fault == .rewritten)
  }

  @Test func `of an empty ledger holds for every one`() throws {
    let empty = try #require(try Ledger(inMemory: "atelier").verify().extent)
    let checkpoint = Checkpoint(origin: checkpoint.origin, events: 0, root: empty.root)
    #expect(try Ledger(opening: path).verify(against: checkpoint).extent != nil)
  }
}
