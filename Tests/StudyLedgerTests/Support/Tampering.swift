import GRDB
import StudyLedger

/// Runs SQL on the ledger's file as somebody would who has other tools than ours.
func tamper(with path: String, _ sql: String, arguments: StatementArguments = []) throws {
  let file = try DatabaseQueue(path: path)
  try file.inDatabase { database in
    try database.execute(
      sql: """
        PRAGMA ignore_check_constraints = ON;
        DROP TRIGGER event_is_never_updated;
        DROP TRIGGER event_is_never_deleted;
        DROP TRIGGER event_takes_the_next_place;
        """)
    try database.execute(sql: sql, arguments: arguments)
  }
  try file.close()
}

/// What a verification of the ledger in that file finds.
func finding(_ path: String) throws -> Verification.Finding? {
  let ledger = try Ledger(opening: path)
  defer { try? ledger.close() }
  switch try ledger.verify() {
  case .holds: return nil
  case .fails(let finding): return finding
  }
}

extension Verification {
  /// How far the ledger reaches, if it holds.
  var extent: Extent? { if case .holds(let extent) = self { extent } else { nil } }
}

/// Does the same and puts the rules back afterwards, so that the file looks untouched.
func tamperUnseen(with path: String, _ sql: String) throws {
  let file = try DatabaseQueue(path: path)
  let rules = try file.inDatabase { database in
    try String.fetchAll(
      database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
  }
  try file.close()
  try tamper(with: path, sql)
  let again = try DatabaseQueue(path: path)
  try again.inDatabase { database in
    for rule in rules where rule.contains(" event_") { try database.execute(sql: rule) }
  }
  try again.close()
}
