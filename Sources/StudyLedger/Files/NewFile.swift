#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// A file that appears complete or not at all.
///
/// It is written beside its place under a name of its own, flushed to the disk, and only then
/// given its name.
struct NewFile {
  let path: String

  init(_ path: String) { self.path = path }

  /// Writes the file, refusing a place that is taken.
  func write(_ body: (String) throws(LedgerError) -> Void) throws(LedgerError) {
    try refuseIfTaken()
    let draft = "\(path).new-\(getpid())"
    SQLiteFiles(draft).remove()
    defer { SQLiteFiles(draft).remove() }
    do {
      try body(draft)
    } catch {
      throw error.at(path)
    }
    try place(draft)
  }

  /// A log left beside would be taken for this file's own.
  private func refuseIfTaken() throws(LedgerError) {
    for name in [path] + SQLiteFiles(path).companions where FileSystem.exists(name) {
      throw LedgerError(.exists, at: name)
    }
  }

  private func place(_ draft: String) throws(LedgerError) {
    do {
      try FileSystem.flush(draft)
      try FileSystem.link(draft, as: path)
      try FileSystem.flush(FileSystem.folder(of: path))
    } catch {
      throw LedgerError(error.code, at: path)
    }
  }
}

/// The names under which SQLite keeps one database.
struct SQLiteFiles {
  let path: String

  init(_ path: String) { self.path = path }

  /// What SQLite may keep beside the file: its log, the log's index, its journal.
  var companions: [String] { ["-wal", "-shm", "-journal"].map { path + $0 } }

  /// Removes the file and all that belongs to it.
  func remove() {
    for name in [path] + companions { FileSystem.remove(name) }
  }
}
