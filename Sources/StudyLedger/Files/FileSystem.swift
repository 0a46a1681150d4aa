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

  /// The folder that holds the file.
  static func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if parts.isEmpty { return "." }
    return parts == [""] ? "/" : parts.joined(separator: "/")
  }

  /// Waits until what was written to the file, or the names in the folder, are on the disk.
  static func flush(_ path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw SystemError(number: errno) }
  }

  /// Gives the file a second name, refusing one that is taken.
  static func link(_ path: String, as name: String) throws(SystemError) {
    #if canImport(Darwin)
      let code = Darwin.link(path, name)
    #else
      let code = Glibc.link(path, name)
    #endif
    guard code == 0 else { throw SystemError(number: errno) }
  }

  /// Renames the file, over another one if need be.
  static func move(_ path: String, to name: String) throws(SystemError) {
    guard rename(path, name) == 0 else { throw SystemError(number: errno) }
  }

  /// Removes the file, if it is there.
  static func remove(_ path: String) { unlink(path) }
}

/// The number by which the system says why it refused.
struct SystemError: Error {
  let number: Int32

  /// The ledger's word for it.
  var code: LedgerError.Code {
    switch number {
    case EEXIST: .exists
    case ENOSPC, EDQUOT: .diskFull
    case EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR: .cannotWrite
    default: .inputOutput
    }
  }
}
