import StudyLedger
import StudyModel

/// The list of a folder's files with their digests, as `sha256sum` writes and reads it.
struct FileManifest {
  struct Line: Hashable {
    let digest: Digest
    /// The path within the folder.
    let path: String
  }

  static let file = "SHA256SUMS"

  let lines: [Line]

  init(of paths: [String], in folder: String) throws(DeskError) {
    var lines: [Line] = []
    for path in paths.sorted() {
      lines.append(Line(digest: try Files.digest(folder + "/" + path, named: path), path: path))
    }
    self.lines = lines
  }

  /// The list a text holds; nil for another text, or when a path leads out of the folder.
  init?(_ text: String) {
    var lines: [Line] = []
    for line in text.split(separator: "\n") {
      guard let digest = Digest(String(line.prefix(64))), line.dropFirst(64).hasPrefix("  ")
      else { return nil }
      let path = String(line.dropFirst(66))
      let steps = path.split(separator: "/", omittingEmptySubsequences: false)
      guard !steps.contains(where: { ["", ".", ".."].contains($0) }) else { return nil }
      lines.append(Line(digest: digest, path: path))
    }
    self.lines = lines
  }

  var text: String { lines.map { "\($0.digest)  \($0.path)\n" }.joined() }
}
