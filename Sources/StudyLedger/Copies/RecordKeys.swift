internal import Foundation
internal import GRDB

/// Keys of their own, one for each record, under which a backup keeps what opens that record.
///
/// They lie apart from the backup, in a file that can be changed: whoever is erased loses theirs, and
/// with it every way to read their record in a backup that nobody can change any more.
package struct RecordKeys: Sendable {
  private var keys: [String: SecretKey] = [:]

  /// None yet.
  package init() {}

  /// The ledger's own names of the records whose key is here, in order.
  package var records: [String] { keys.keys.sorted() }

  /// Whether a record's key is here.
  package func contains(_ record: String) -> Bool { keys[record] != nil }

  /// The key of a record, 32 bytes; nil without it.
  package func bytes(of record: String) -> [UInt8]? { keys[record]?.bytes }

  /// Takes in the key of a record; nothing when it is none.
  package mutating func add(_ bytes: [UInt8], of record: String) {
    if let key = SecretKey(bytes: bytes) { keys[record] = key }
  }

  fileprivate mutating func key(of record: String) -> SecretKey {
    if let known = keys[record] { return known }
    let key = SecretKey()
    keys[record] = key
    return key
  }
}

/// A copy of a ledger of which the records are shut, each under a key of its own.
package struct ShutLedger {
  /// The first byte of a payload that was shut.
  private static let mark: UInt8 = 2
  private let queue: DatabaseQueue
  private let path: String

  /// Opens a copy that nobody else knows.
  package init(at path: String) throws {
    self.path = path
    queue = try naming(path) { try DatabaseQueue(path: FileSystem.plain(path)) }
  }

  /// Shuts every record: all that is sealed to people and groups in it is sealed once more.
  /// - Returns: the keys, of which nothing stays in the copy.
  package func shut() throws -> RecordKeys {
    var keys = RecordKeys()
    try rewrite { row in
      [Self.mark] + (try keys.key(of: row.stream).seal(row.payload, with: row.header))
    }
    return keys
  }

  /// Opens the records whose keys are given.
  /// - Returns: the names of the others, in order.
  /// - Throws: `LedgerError.copyDoesNotHold` when a key opens nothing.
  package func open(with keys: RecordKeys) throws -> [String] {
    var others: Set<String> = []
    try rewrite { row in
      guard row.payload.first == Self.mark else { return nil }
      guard let key = keys.bytes(of: row.stream).flatMap({ SecretKey(bytes: $0) }) else {
        others.insert(row.stream)
        return nil
      }
      guard let payload = key.open(row.payload.dropFirst(), with: row.header) else {
        throw LedgerError(.copyDoesNotHold, at: path)
      }
      return payload
    }
    return others.sorted()
  }

  /// The digest of the event at that place of the log.
  package func digest(at position: Int) throws -> [UInt8]? {
    try naming(path) {
      try queue.read { database in
        try Data.fetchOne(
          database, sql: "SELECT digest FROM event WHERE position = ?", arguments: [position]
        )
        .map { Array($0) }
      }
    }
  }

  /// Closes the file.
  package func close() throws { try naming(path) { try queue.close() } }

  private struct Row {
    let position: Int
    let stream: String
    let payload: [UInt8]
    var header: [UInt8] { Array("sillage-shut-1\n\(stream)\n\(position)".utf8) }
  }

  /// Puts something else in the place of sealed keys, and leaves nothing of what was there.
  private func rewrite(_ body: (Row) throws -> [UInt8]?) throws {
    try naming(path) {
      try queue.inDatabase { database in
        try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA secure_delete = ON")
        try database.inTransaction {
          // The one rule that this breaks stands again before anyone else sees the copy.
          let name = "event_is_never_updated"
          let rule = try String.fetchOne(
            database, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [name])
          guard let rule else { throw LedgerError(.copyDoesNotHold, at: path) }
          try database.execute(sql: "DROP TRIGGER \(name)")
          try forEachGrant(database) { row in
            guard let payload = try body(row) else { return }
            try database.execute(
              sql: "UPDATE event SET payload = ? WHERE position = ?",
              arguments: [Data(payload), row.position])
          }
          try database.execute(sql: rule)
          return .commit
        }
      }
    }
  }

  /// Hands over the sealed keys that lie in records, a thousand at a time.
  private func forEachGrant(_ database: Database, _ body: (Row) throws -> Void) throws {
    var last = 0
    while true {
      let rows = try GRDB.Row.fetchAll(
        database,
        sql: """
          SELECT position, stream, payload FROM event
          WHERE position > ? AND kind = 'key.granted' AND stream <> 'study' AND payload <> x''
          ORDER BY position LIMIT 1000
          """, arguments: [last])
      guard let end = rows.last?["position"] as Int? else { return }
      for row in rows {
        try body(
          Row(
            position: row["position"], stream: row["stream"],
            payload: Array(row["payload"] as Data)))
      }
      last = end
    }
  }
}
