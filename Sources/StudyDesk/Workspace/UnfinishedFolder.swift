import Foundation
import Wording

/// A folder that is being filled and is not in its place yet.
///
/// While it is being filled it is locked, so that one whose program was cut off can be told from one
/// at work.
final class UnfinishedFolder {
  let path: String
  private let descriptor: Int32

  init(_ path: String) throws(DeskError) {
    self.path = path
    try Files.makeFolder(path)
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 { flock(descriptor, LOCK_EX | LOCK_NB) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Removes it, unless it was moved to its place.
  func remove() { Files.remove(path) }

  /// Removes what programs that were cut off left in a folder; what another one is at work on stays.
  ///
  /// - Parameter isDraft: whether a name in the folder is that of a draft.
  static func sweep(_ folder: String, where isDraft: (String) -> Bool) {
    for name in (Files.contents(folder) ?? []).filter(isDraft) {
      let path = folder + "/" + name
      if isAbandoned(path) { Files.remove(path) }
    }
  }

  /// Nobody holds its lock. A new one is not locked in its first moment: it is left for a minute.
  private static func isAbandoned(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      return false
    }
    return time(nil) - facts.st_mtim.tv_sec > 60
  }
}
