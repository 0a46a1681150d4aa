/// The names under which SQLite keeps one database.
struct SQLiteFiles {
  let path: String

  init(_ path: String) { self.path = path }

  /// What SQLite may keep beside the file: its log, the log's index, its journal.
  var companions: [String] { Self.endings.map { path + $0 } }

  /// Removes the file and all that belongs to it.
  func remove() {
    for name in [path] + companions { FileSystem.remove(name) }
  }

  static let endings = ["-wal", "-shm", "-journal"]
}
