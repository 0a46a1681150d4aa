internal import GRDB
internal import StudyModel

/// How the ledger's file is opened: what is asked of SQLite, and what is checked first.
struct Connection {
  let path: String
  let mode: Ledger.Mode
  /// How long another process may keep the file, in seconds.
  let patience: Double

  /// Opens a file that is a ledger.
  func open() throws(LedgerError) -> DatabaseQueue {
    guard let size = FileSystem.size(of: path) else { throw LedgerError(.missing, at: path) }
    guard size > 0 else { throw LedgerError(.notALedger, at: path) }
    do {
      return try DatabaseQueue(path: FileSystem.plain(path), configuration: existing)
    } catch let error as DatabaseError where mode == .readOnly && error.isAboutPlace {
      return try openSealed()
    } catch {
      throw LedgerError(any: error, at: path)
    }
  }

  /// Opens a ledger where nothing can be written, not even what SQLite keeps beside it. Without a
  /// log beside it the file is complete by itself.
  private func openSealed() throws(LedgerError) -> DatabaseQueue {
    guard FileSystem.size(of: path + "-wal") ?? 0 == 0 else {
      throw LedgerError(.cannotRead, at: path)
    }
    do {
      let address = "file:\(FileSystem.escaped(path))?immutable=1"
      return try DatabaseQueue(path: address, configuration: existing)
    } catch let error as DatabaseError where error.isAboutPlace {
      throw LedgerError(.cannotRead, at: path)
    } catch {
      throw LedgerError(any: error, at: path)
    }
  }

  /// Writes an empty ledger into a file that nobody else knows.
  func create(node: String) throws(LedgerError) {
    do {
      let queue = try DatabaseQueue(path: FileSystem.plain(path), configuration: basic)
      try queue.inDatabase { try Self.found(node, in: $0) }
      _ = try queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
      try queue.close()
    } catch {
      throw LedgerError(any: error, at: path)
    }
  }

  /// An empty ledger in memory.
  func openInMemory(node: String) throws(LedgerError) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(configuration: basic)
      try queue.inDatabase { try Self.found(node, in: $0) }
      return queue
    } catch {
      throw LedgerError(any: error, at: path)
    }
  }

  /// The name of the chain that the ledger in that file writes.
  func node(_ queue: DatabaseQueue) throws(LedgerError) -> String {
    do {
      let node = try queue.unsafeReentrantRead { database in
        try String.fetchOne(database, sql: "SELECT node FROM ledger")
      }
      guard let node else { throw LedgerError(.damaged, at: path) }
      return node
    } catch {
      throw LedgerError(any: error, at: path)
    }
  }

  private static func found(_ node: String, in database: Database) throws {
    try database.inTransaction(.immediate) {
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try Schema.make(in: database)
      try database.execute(
        sql: "INSERT INTO ledger (one, node) VALUES (1, ?)", arguments: [node])
      return .commit
    }
  }
}

extension Connection {
  /// What every connection wants: full durability, and trust in nothing the file says.
  private var basic: Configuration {
    var configuration = Configuration()
    configuration.readonly = mode == .readOnly
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA synchronous = FULL;
          PRAGMA temp_store = MEMORY;
          PRAGMA secure_delete = ON;
          PRAGMA cache_size = -16384;
          """)
    }
    return configuration
  }

  /// Refuses a file that is no ledger before anything could be written to it.
  private var existing: Configuration {
    var configuration = basic
    configuration.prepareDatabase { [path, mode] database in
      guard try Int.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID
      else { throw LedgerError(.notALedger, at: path) }
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard version > 0 else { throw LedgerError(.damaged, at: path) }
      guard version <= Schema.version else { throw LedgerError(.newerVersion, at: path) }
      guard version == Schema.version else { throw LedgerError(.olderVersion, at: path) }
      if mode == .readWrite {
        _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
      }
    }
    return configuration
  }
}

extension DatabaseError {
  /// Whether it is the file or its folder that the system does not open.
  fileprivate var isAboutPlace: Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM].contains(resultCode)
  }
}
