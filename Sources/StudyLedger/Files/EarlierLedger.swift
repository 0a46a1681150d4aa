internal import GRDB

/// A ledger that gives its place to another one and is kept beside it.
struct EarlierLedger {
  let path: String

  init(_ path: String) { self.path = path }

  /// The first name beside the ledger that is not taken.
  func freeName() -> String {
    var number = 1
    while FileSystem.exists("\(path).replaced-\(number)") { number += 1 }
    return "\(path).replaced-\(number)"
  }

  /// Keeps the ledger under that name and lets its place be taken, while no other process can use
  /// it. A file too damaged to be opened is kept with all that lies beside it.
  func keep(
    as name: String, thenPlace place: () throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let connection = Connection(path: path, mode: .readWrite, patience: 1)
    let queue: DatabaseQueue
    do {
      queue = try connection.open()
    } catch {
      guard error.code != .busy else { throw error }
      try keepAsItIs(as: name)
      return try place()
    }
    do {
      try queue.inDatabase { database in
        try takeAlone(database)
        try FileSystem.link(path, as: name)
        try place()
        try database.rollback()
      }
      try queue.close()
    } catch {
      throw LedgerError(any: error, at: path)
    }
  }

  /// Brings the log into the file, so that no log is left for the next ledger of that name. SQLite
  /// does so only for the one connection that has the file open.
  private func takeAlone(_ database: Database) throws {
    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
    guard mode == "delete" else { throw LedgerError(.busy, at: path) }
    try database.beginTransaction(.exclusive)
  }

  private func keepAsItIs(as name: String) throws(LedgerError) {
    for ending in SQLiteFiles.endings where FileSystem.exists(path + ending) {
      try FileSystem.move(path + ending, to: name + ending)
    }
    try FileSystem.link(path, as: name)
  }
}
