/// A file of a release: where it lies in the release's folder, and what it holds.
public struct ReleaseFile: Hashable, Sendable {
  /// The path with slashes, such as `figures/regions.svg`.
  public let path: String
  /// The content, ready to be written; text is UTF-8.
  public let bytes: [UInt8]

  /// A file at a path relative to the release's folder.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The file's content as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
