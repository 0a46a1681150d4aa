internal import GRDB
internal import StudyModel

/// Compares the locks, which may be replaced, with what the log says of them.
struct LockCheck {
  /// Whether there is exactly one lock for each that was set and not taken away, and it is the
  /// one that was set last.
  let holds: Bool

  init(_ database: Database) throws {
    var expected: [String: Digest] = [:]
    let statement = try database.makeStatement(
      sql: """
        SELECT \(EventRow.columns) FROM event WHERE kind IN ('passphrase.set', 'passphrase.removed')
        ORDER BY position
        """)
    while try statement.next() {
      switch EventRow(statement)?.event.told {
      case .passphraseSet(let record): expected[record.signer] = record.lock
      case .passphraseRemoved(let record): expected[record.signer] = nil
      default: break
      }
    }
    let present = try database.locks()
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM lock")
    holds =
      count == present.count
      && Dictionary(present.map { ($0.signer, $0.digest) }, uniquingKeysWith: { first, _ in first })
        == expected
  }
}
