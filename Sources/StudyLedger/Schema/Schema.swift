internal import GRDB

/// What the ledger's file says of itself.
enum Schema {
  /// The mark in the file's header: `SILL` in ASCII.
  static let applicationID = 0x5349_4C4C

  /// The version this program reads and writes. Version 1 kept payloads in clear.
  static let version = 2

  /// Makes the tables, in the transaction already open.
  static func make(in database: Database) throws {
    try database.execute(sql: tables)
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }
}
