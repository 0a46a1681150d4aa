internal import GRDB

extension Schema {
  /// Whether the tables, indexes and triggers are those the program would make, and no others: an
  /// added trigger could swallow an event without a trace.
  static func isIntact(in database: Database) throws -> Bool {
    let present = try statements(in: database)
    let fresh = try DatabaseQueue()
    let expected = try fresh.inDatabase { fresh in
      try make(in: fresh)
      return try statements(in: fresh)
    }
    return expected == present
  }

  private static func statements(in database: Database) throws -> Set<String> {
    try String.fetchSet(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
  }
}
