internal import GRDB
private import GRDBSQLite
internal import StudyModel

/// Binding, stepping and reading without a copy more than SQLite makes itself: a batch has a
/// hundred thousand of them.
extension Statement {
  func bind(_ number: Int, at index: Int32) {
    sqlite3_bind_int64(sqliteStatement, index, Int64(number))
  }

  func bind(_ text: String, at index: Int32) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        _ = sqlite3_bind_text64(
          sqliteStatement, index, characters.baseAddress, UInt64(characters.count), copied,
          UInt8(SQLITE_UTF8))
      }
    }
  }

  func bind(_ bytes: [UInt8], at index: Int32) {
    bytes.withUnsafeBytes { bytes in
      _ =
        bytes.isEmpty
        ? sqlite3_bind_zeroblob(sqliteStatement, index, 0)
        : sqlite3_bind_blob64(
          sqliteStatement, index, bytes.baseAddress, UInt64(bytes.count), copied)
    }
  }

  /// Goes to the next row; false when there is none. The statement is ready for reuse after the
  /// last row and after an error.
  func next() throws -> Bool {
    let code = sqlite3_step(sqliteStatement)
    if code == SQLITE_ROW { return true }
    rewind()
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    return false
  }

  /// Makes the statement ready for reuse before its last row.
  func rewind() { sqlite3_reset(sqliteStatement) }

  /// The integer in that column; nil for anything else.
  func integer(_ column: Int32) -> Int? {
    guard sqlite3_column_type(sqliteStatement, column) == SQLITE_INTEGER else { return nil }
    return Int(sqlite3_column_int64(sqliteStatement, column))
  }

  /// A place in the log, a chain or a stream; nil for a number that no ledger reaches, on which
  /// arithmetic would overflow.
  func place(_ column: Int32) -> Int? {
    integer(column).flatMap { (0..<1 << 53).contains($0) ? $0 : nil }
  }

  /// A moment in the years 1 to 9999, which calendars can reckon with; nil for any other.
  func moment(_ column: Int32) -> Moment? {
    integer(column).flatMap { Moment(dated: $0) }
  }

  /// The text in that column; nil for anything else, and for what is not UTF-8.
  func text(_ column: Int32) -> String? {
    guard sqlite3_column_type(sqliteStatement, column) == SQLITE_TEXT else { return nil }
    let start = sqlite3_column_text(sqliteStatement, column)
    let count = Int(sqlite3_column_bytes(sqliteStatement, column))
    return String(validating: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes in that column; nil for anything else.
  func bytes(_ column: Int32) -> [UInt8]? {
    guard sqlite3_column_type(sqliteStatement, column) == SQLITE_BLOB else { return nil }
    let start = sqlite3_column_blob(sqliteStatement, column)
    let count = Int(sqlite3_column_bytes(sqliteStatement, column))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}

/// Tells SQLite to copy what is bound (`SQLITE_TRANSIENT`, a macro that Swift does not see).
private var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
