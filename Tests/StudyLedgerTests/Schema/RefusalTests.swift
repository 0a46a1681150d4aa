import GRDB
import StudyLedger
import Testing

struct `The schema` {
  let folder: Folder
  let file: DatabaseQueue

  init() throws {
    folder = try Folder()
    let ledger = try FoundedLedger.create(at: folder("sillage.db"))
    try Examples().fill(ledger, events: 5)
    try ledger.close()
    file = try DatabaseQueue(path: folder("sillage.db"))
  }

  @Test(arguments: [
    "UPDATE event SET payload = x'' WHERE position = 2",
    "UPDATE event SET position = 9 WHERE position = 2",
    "DELETE FROM event WHERE position = (SELECT max(position) FROM event)",
    "DELETE FROM event",
    "REPLACE INTO event SELECT * FROM event WHERE position = 5",
    "INSERT OR REPLACE INTO event SELECT * FROM event WHERE position = 2",
    "UPDATE OR REPLACE event SET position = 1 WHERE position = 2",
    "UPDATE ledger SET node = 'ailleurs'",
    "DELETE FROM ledger",
    "REPLACE INTO ledger VALUES (1, 'ailleurs', 0)",
    "INSERT INTO ledger VALUES (2, 'ailleurs', 0)",
  ])
  func `refuses to change or delete anything`(sql: String) throws {
    let before = try content()
    #expect(throws: DatabaseError.self) { try file.inDatabase { try $0.execute(sql: sql) } }
    #expect(try content() == before)
  }

  /// The columns that may not take another event's value, each replaced in a new row.
  @Test(arguments: [
    ("position", "(SELECT max(position) + 1 FROM event)"), ("id", "randomblob(16)"),
    ("sequence", "100"), ("node_position", "(SELECT max(node_position) + 1 FROM event)"),
  ])
  func `refuses an event in another one's place`(free: String, value: String) throws {
    let columns = ["position", "id", "sequence", "node_position"]
    let values = columns.map { $0 == free ? value : $0 }.joined(separator: ", ")
    let others = """
      stream, kind, version, effective_at, recorded_at, author, source, node, payload, \
      payload_digest, previous_digest, digest, signature
      """
    let sql = """
      INSERT OR REPLACE INTO event (\(columns.joined(separator: ", ")), \(others))
      SELECT \(values), \(others) FROM event WHERE position = 2
      """
    let before = try content()
    #expect(throws: DatabaseError.self) { try file.inDatabase { try $0.execute(sql: sql) } }
    #expect(try content() == before)
  }

  @Test func `says why it refuses`() throws {
    let error = #expect(throws: DatabaseError.self) {
      try file.inDatabase { try $0.execute(sql: "DELETE FROM event") }
    }
    #expect(error?.message == "an event is never deleted: append one that corrects it")
  }

  @Test func `marks the file as ours`() throws {
    #expect(try file.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 2)
    #expect(
      try file.inDatabase { try Int.fetchOne($0, sql: "PRAGMA application_id") } == 0x5349_4C4C)
    #expect(try file.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
  }

  /// The whole table as text.
  private func content() throws -> [String] {
    try file.inDatabase { database in
      try Row.fetchAll(database, sql: "SELECT * FROM event").map(\.description)
        + Row.fetchAll(database, sql: "SELECT * FROM ledger").map(\.description)
    }
  }
}
