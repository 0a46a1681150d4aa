import Glibc

/// Keeps a library from writing on the standard output.
enum Silence {
  /// Runs the work with the standard output turned away, and puts it back.
  static func during<Result>(_ work: () -> Result) -> Result {
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
