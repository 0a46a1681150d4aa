/// Files in one ZIP, stored as they are and dated alike, so that the same files give the same bytes.
struct ZIPArchive: Hashable, Sendable {
  private(set) var files: [ReleaseFile] = []

  /// Adds a file after those that are there; the first one of an OpenDocument is `mimetype`.
  mutating func add(_ path: String, _ text: String) { files.append(ReleaseFile(path, text)) }

  /// The whole archive: each file after a header of its own, then the list of them all.
  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var list: [UInt8] = []
    for file in files {
      let offset = archive.count
      archive += Self.localHeader + file.common + Array(file.path.utf8) + file.bytes
      list += Self.listHeader + file.common + Self.attributes + Self.four(offset)
      list += Array(file.path.utf8)
    }
    return archive + list + end(listAt: archive.count, size: list.count)
  }

  private func end(listAt offset: Int, size: Int) -> [UInt8] {
    Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0] + Self.two(files.count) + Self.two(files.count)
      + Self.four(size) + Self.four(offset) + [0, 0]
  }

  /// The signature, then the version of ZIP that reads it: 2.0.
  private static let localHeader = Array("PK\u{3}\u{4}".utf8) + two(20)
  private static let listHeader = Array("PK\u{1}\u{2}".utf8) + two(20) + two(20)
  /// No comment, the first disk, no attributes.
  private static let attributes = [UInt8](repeating: 0, count: 10)

  fileprivate static func two(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  fileprivate static func four(_ value: Int) -> [UInt8] {
    two(value) + two(value >> 16)
  }
}

extension ReleaseFile {
  /// What both headers say of a file: a UTF-8 name, stored, 1 January 1980, its checksum, its size
  /// twice, the length of its name and no more.
  fileprivate var common: [UInt8] {
    ZIPArchive.two(1 << 11) + ZIPArchive.two(0) + ZIPArchive.two(0) + ZIPArchive.two(0x21)
      + ZIPArchive.four(Int(CRC32.of(bytes))) + ZIPArchive.four(bytes.count)
      + ZIPArchive.four(bytes.count) + ZIPArchive.two(path.utf8.count) + ZIPArchive.two(0)
  }
}
