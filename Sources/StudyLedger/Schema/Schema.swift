internal import GRDB

/// What the ledger's file says of itself, and how an older file becomes a current one.
enum Schema {
  /// The mark in the file's header: `SILL` in ASCII.
  static let applicationID = 0x5349_4C4C

  /// Each step leads from one version to the next. A step is never edited, only followed.
  private static let steps = [version1]

  /// The version this program writes.
  static var version: Int { steps.count }

  /// Takes the file from that version to the present one, in the transaction already open.
  static func migrate(_ database: Database, from version: Int) throws {
    for step in steps.dropFirst(version) { try database.execute(sql: step) }
    try database.execute(sql: "PRAGMA user_version = \(self.version)")
  }
}
