internal import GRDB

/// The only door to storage: events are appended through it, read, verified and copied.
///
/// One instance holds one connection and may be used from several threads, one at a time; several
/// instances and processes may have the same file open.
package final class Ledger: Sendable {
  /// Whether events will be appended.
  package enum Mode: Sendable {
    case readWrite
    case readOnly
  }

  /// The name of this ledger's own chain, in every event it takes in.
  package let node: String
  /// The file, or `:memory:`.
  package let path: String

  let queue: DatabaseQueue

  /// Opens a ledger that exists.
  ///
  /// A file that is something else, or damaged, is left untouched. An older ledger is brought up
  /// to date, unless it is opened for reading only.
  /// - Parameter patience: how long another process may keep the file, in seconds.
  package init(
    opening path: String, mode: Mode = .readWrite, patience: Double = 30
  ) throws(LedgerError) {
    let connection = Connection(path: path, mode: mode, patience: patience)
    self.path = path
    queue = try connection.open()
    node = try connection.node(queue)
  }

  /// A ledger in memory, for tests and trials; it is gone with the instance.
  package init(inMemory node: String) throws(LedgerError) {
    let connection = Connection(path: ":memory:", mode: .readWrite, patience: 30)
    path = connection.path
    queue = try connection.openInMemory(node: node)
    self.node = node
  }

  /// Writes all that waits in the log beside the file into it, and empties that log: what was
  /// blanked is then nowhere any more.
  /// - Returns: false while another program that reads an earlier state keeps it from being done.
  package func settle() throws -> Bool {
    try naming(path) {
      try queue.inDatabase { database in
        try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
      }
    }
  }

  /// Closes the file. What was appended is safe without it; it only tidies up earlier.
  package func close() throws {
    try naming(path) { try queue.close() }
  }
}
