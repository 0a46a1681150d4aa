internal import GRDB

extension Schema {
  /// Whether every table and trigger is there as the program would make it. What others have added
  /// is no matter.
  static func isIntact(in database: Database) throws -> Bool {
    let present = try statements(in: database)
    let fresh = try DatabaseQueue()
    let expected = try fresh.inDatabase { fresh in
      try migrate(fresh, from: 0)
      return try statements(in: fresh)
    }
    return expected.isSubset(of: present)
  }

  private static func statements(in database: Database) throws -> Set<String> {
    try String.fetchSet(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
  }
}
