import GRDBSQLite
import StudyLedger
import StudyModel

/// One row, ready to be bound.
struct Row {
  let integers: [(Int32, Int64)]
  let texts: [(Int32, [CChar])]
  let blobs: [(Int32, [UInt8])]

  init(_ position: Int, _ event: SealedEvent) {
    let header = event.header
    integers = [
      (1, Int64(position)), (4, Int64(header.sequence)), (6, Int64(header.kind.version)),
      (7, header.effectiveAt.milliseconds), (8, header.recordedAt.milliseconds),
      (12, Int64(header.nodePosition)),
    ]
    texts = [
      (3, header.stream), (5, header.kind.name), (9, header.author),
      (10, header.source.rawValue), (11, header.node),
    ].map { ($0, Array($1.utf8CString.dropLast())) }
    blobs = [
      (2, header.id.bytes), (13, event.payload), (14, event.payloadDigest.bytes),
      (15, event.previousDigest.bytes), (16, event.digest.bytes), (17, event.signature),
    ]
  }
}

/// SQLite alone: one connection with the ledger's settings and one prepared statement.
final class PreparedStatement {
  private var connection: OpaquePointer?
  private var statement: OpaquePointer?

  struct Refused: Error { let code: Int32 }

  init(_ path: String, withTriggers: Bool) throws {
    try check(sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE, nil))
    try run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384")
    try run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON")
    if !withTriggers { try run("DROP TRIGGER event_takes_the_next_place") }
    let marks = Array(repeating: "?", count: 17).joined(separator: ", ")
    try check(
      sqlite3_prepare_v2(connection, "INSERT INTO event VALUES (\(marks))", -1, &statement, nil))
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close(connection)
  }

  /// Inserts the rows and says how long it took, in seconds.
  func insert(_ rows: ArraySlice<Row>, size: Int) throws -> Double {
    try measure {
      for first in stride(from: rows.startIndex, to: rows.endIndex, by: size) {
        try run("BEGIN IMMEDIATE")
        for row in rows[first..<min(first + size, rows.endIndex)] { try insert(row) }
        try run("COMMIT")
      }
    }
  }

  private func insert(_ row: Row) throws {
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (index, value) in row.integers { sqlite3_bind_int64(statement, index, value) }
    for (index, text) in row.texts {
      sqlite3_bind_text(statement, index, text, Int32(text.count), copied)
    }
    for (index, blob) in row.blobs {
      if blob.isEmpty {
        sqlite3_bind_zeroblob(statement, index, 0)
      } else {
        sqlite3_bind_blob(statement, index, blob, Int32(blob.count), copied)
      }
    }
    guard sqlite3_step(statement) == SQLITE_DONE else {
      throw Refused(code: sqlite3_errcode(connection))
    }
    sqlite3_reset(statement)
  }

  private func run(_ sql: String) throws {
    try check(sqlite3_exec(connection, sql, nil, nil, nil))
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw Refused(code: code) }
  }
}
