internal import Foundation
internal import GRDB

/// The table of locks.
extension Database {
  /// The costs of the locks that exist, the dearest first.
  func lockCosts() throws -> [Lock.Cost] {
    let statement = try makeStatement(
      sql: """
        SELECT DISTINCT log_rounds, block_size, parallelism FROM lock ORDER BY log_rounds DESC
        """)
    var costs: [Lock.Cost] = []
    while try statement.next() {
      guard let rounds = statement.integer(0), let size = statement.integer(1),
        let parallelism = statement.integer(2)
      else { continue }
      let cost = Lock.Cost(logRounds: rounds, blockSize: size, parallelism: parallelism)
      if cost.isBearable { costs.append(cost) }
    }
    return costs
  }

  func lock(in slot: [UInt8]) throws -> Lock? {
    try locks("WHERE slot = ?") { $0.bind(slot, at: 1) }.first
  }

  func lock(of signer: String) throws -> Lock? {
    try locks("WHERE signer = ?") { $0.bind(signer, at: 1) }.first
  }

  /// Every lock that can be read.
  func locks() throws -> [Lock] { try locks("") { _ in } }

  private func locks(_ condition: String, _ bind: (Statement) -> Void) throws -> [Lock] {
    let statement = try makeStatement(
      sql: """
        SELECT signer, slot, log_rounds, block_size, parallelism, sealed FROM lock \(condition)
        ORDER BY signer
        """)
    bind(statement)
    var locks: [Lock] = []
    while try statement.next() {
      if let lock = Lock(statement) { locks.append(lock) }
    }
    return locks
  }

  /// Puts the lock in the place of an earlier one of the same person.
  func keep(_ lock: Lock) throws {
    try execute(sql: "DELETE FROM lock WHERE signer = ?", arguments: [lock.signer])
    try execute(
      sql: "INSERT INTO lock VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        lock.signer, Data(lock.slot), lock.cost.logRounds, lock.cost.blockSize,
        lock.cost.parallelism, Data(lock.sealed),
      ])
  }

  /// - Returns: whether there was one.
  func removeLock(of signer: String) throws -> Bool {
    try execute(sql: "DELETE FROM lock WHERE signer = ?", arguments: [signer])
    return changesCount > 0
  }
}

extension Lock {
  fileprivate init?(_ row: Statement) {
    guard let signer = row.text(0), let slot = row.bytes(1), let rounds = row.integer(2),
      let size = row.integer(3), let parallelism = row.integer(4), let sealed = row.bytes(5)
    else { return nil }
    self.init(
      signer: signer, slot: slot,
      cost: Cost(logRounds: rounds, blockSize: size, parallelism: parallelism), sealed: sealed)
  }
}
