#if canImport(Darwin)
  private import Darwin
#else
  private import Glibc
#endif

/// The few questions to the system that SQLite does not ask for us.
enum FileSystem {
  /// The file's size in bytes; nil when no ordinary file stands there.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether anything stands there.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The path in a form that SQLite takes for a file's name and nothing else.
  static func plain(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./" + path
  }

  /// The path as it stands in an address of SQLite's (`file:…?…`).
  static func escaped(_ path: String) -> String {
    plain(path).replacing("%", with: "%25").replacing("?", with: "%3f")
      .replacing("#", with: "%23")
  }

  /// The folder that holds the file.
  static func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if parts.isEmpty { return "." }
    return parts == [""] ? "/" : parts.joined(separator: "/")
  }

  /// Waits until what was written to the file, or the names in the folder, are on the disk.
  static func flush(_ path: String) throws(LedgerError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LedgerError(errno: errno, at: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw LedgerError(errno: errno, at: path) }
  }

  /// Gives the file a second name, refusing one that is taken.
  static func link(_ path: String, as name: String) throws(LedgerError) {
    #if canImport(Darwin)
      let code = Darwin.link(path, name)
    #else
      let code = Glibc.link(path, name)
    #endif
    guard code == 0 else { throw LedgerError(errno: errno, at: name) }
  }

  /// Renames the file, over another one if need be.
  static func move(_ path: String, to name: String) throws(LedgerError) {
    guard rename(path, name) == 0 else { throw LedgerError(errno: errno, at: name) }
  }

  /// Removes the file, if it is there.
  static func remove(_ path: String) { unlink(path) }
}

extension LedgerError {
  /// What the system refused with that number.
  fileprivate init(errno number: Int32, at path: String) {
    switch number {
    case EEXIST: self.init(.exists, at: path)
    case ENOSPC, EDQUOT: self.init(.diskFull, at: path)
    case EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR: self.init(.cannotWrite, at: path)
    default: self.init(.inputOutput, at: path)
    }
  }
}
