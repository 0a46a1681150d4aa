import GRDB
import JSONTree
import StudyModel
import Testing

@testable import StudyLedger

/// The table of locks is the one that may change; the log says how it must look.
struct `A lock changed by other means` {
  let folder: Folder
  let path: String
  let earlier: Lock

  init() throws {
    folder = try Folder()
    path = folder("sillage.db")
    let team = try Team(Ledger.create(at: path, node: "atelier"))
    func lock(_ keyring: Keyring, _ passphrase: String) throws -> Lock {
      try Lock(
        keyring.secret.bytes, of: keyring.fingerprint, named: "user", under: Passphrase(passphrase),
        in: "atelier", cost: .forRandom)
    }
    func keep(_ lock: Lock, _ keyring: Keyring) throws {
      try team.act(as: keyring) { transaction in
        try transaction.keep(lock)
        try team.tell(
          .passphraseSet(PassphraseSet(signer: lock.signer, lock: lock.digest)), transaction)
      }
    }
    earlier = try lock(team.north, "the first passphrase")
    try keep(earlier, team.north)
    try keep(lock(team.north, "the second passphrase"), team.north)
    try keep(lock(team.coordinator, "another one"), team.coordinator)
    // One that was set and taken away.
    try keep(lock(team.auditor, "for a while"), team.auditor)
    try team.act(as: team.coordinator) { transaction in
      #expect(try transaction.removeLock(of: team.auditor.fingerprint))
      try team.tell(
        .passphraseRemoved(PassphraseRemoved(signer: team.auditor.fingerprint)), transaction)
    }
    try team.ledger.close()
  }

  @Test func `is none while all are as the log says`() throws {
    #expect(try finding(path) == nil)
    let file = try DatabaseQueue(path: path)
    let columns = try file.inDatabase { try $0.columns(in: "lock").map(\.name) }
    #expect(
      columns == ["signer", "slot", "log_rounds", "block_size", "parallelism", "sealed"])
  }

  @Test(arguments: [
    "UPDATE lock SET signer = signer || 'x'", "UPDATE lock SET slot = randomblob(16)",
    "UPDATE lock SET slot = randomblob(15) WHERE rowid = 1",
    "UPDATE lock SET log_rounds = 1", "UPDATE lock SET log_rounds = log_rounds + 1",
    "UPDATE lock SET block_size = 1", "UPDATE lock SET parallelism = 2",
    "UPDATE lock SET sealed = randomblob(200)", "UPDATE lock SET sealed = x''",
    "DELETE FROM lock", "DELETE FROM lock WHERE rowid = 1",
    "INSERT INTO lock VALUES ('someone', randomblob(16), 10, 8, 1, randomblob(300))",
    """
    UPDATE lock SET sealed = (SELECT sealed FROM lock other WHERE other.signer <> lock.signer)
    """,
  ])
  func `is found`(sql: String) throws {
    try tamper(sql)
    #expect(try finding(path)?.fault == .lockChanged)
    #expect(try finding(path)?.position == nil)
  }

  @Test func `back to an earlier one is found`() throws {
    let ledger = try Ledger(opening: path)
    try ledger.queue.write { try $0.keep(earlier) }
    try ledger.close()
    #expect(try finding(path)?.fault == .lockChanged)
  }

  @Test func `back to one that was taken away is found`() throws {
    let ledger = try Ledger(opening: path)
    let lock = try Lock(
      [1], of: "auditor", named: "user", under: Passphrase("for a while"), in: "atelier",
      cost: .forRandom)
    try ledger.queue.write { try $0.keep(lock) }
    try ledger.close()
    #expect(try finding(path)?.fault == .lockChanged)
  }

  @Test func `is not restored from a backup`() throws {
    try Ledger(opening: path).backup(to: folder("copy.db"))
    let file = try DatabaseQueue(path: folder("copy.db"))
    try file.inDatabase { try $0.execute(sql: "UPDATE lock SET log_rounds = 1") }
    try file.close()
    let error = ledgerError {
      _ = try Ledger.restore(from: folder("copy.db"), to: folder("new.db"))
    }
    #expect(error?.code == .copyDoesNotHold)
  }

  private func tamper(_ sql: String) throws {
    let file = try DatabaseQueue(path: path)
    try file.inDatabase { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: sql)
    }
    try file.close()
  }
}
