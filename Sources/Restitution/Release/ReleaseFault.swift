/// Why the files of a release cannot be made.
public enum ReleaseFault: Error, Hashable, Sendable {
  /// The folder of temporary files takes no more, or the format's writer gave up.
  case notWritten(format: String)
}
