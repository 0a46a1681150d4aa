public import Wording

/// Something in a file of the study that cannot be accepted, and where it stands.
public struct FileFinding: Hashable, Sendable {
  /// The file, relative to the workspace.
  public let file: String
  /// The line, from 1; nil when the file as a whole is meant.
  public let line: Int?
  /// The place in the file's structure, such as `regions[2].id`.
  public let path: String
  /// What is wrong and what to do.
  public let reason: Phrase

  /// A finding at a place of a file.
  public init(file: String, line: Int?, path: String, reason: Phrase) {
    self.file = file
    self.line = line
    self.path = path
    self.reason = reason
  }
}
