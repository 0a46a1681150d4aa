import Glibc
import Synchronization

/// Keeps a library from writing on the standard output.
enum Silence {
  private static let isHeld = Mutex(())

  /// Does some work with the standard output turned away, and puts it back.
  static func during(_ work: () -> Void) {
    isHeld.withLock { _ in silenced(work) }
  }

  private static func silenced(_ work: () -> Void) {
    fflush(nil)
    let kept = dup(1)
    let away = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard kept >= 0, away >= 0 else { return work() }
    dup2(away, 1)
    defer {
      fflush(nil)
      dup2(kept, 1)
      close(kept)
      close(away)
    }
    return work()
  }
}
