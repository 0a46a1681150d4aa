internal import StudyModel

/// Files that lie beside the ledger and belong to one participant: sealed with the same keys.
extension Opening {
  /// Seals the content of a file with the newest key of a stream.
  func seal(_ content: [UInt8], named name: String, of stream: StudyModel.Stream) throws -> [UInt8]
  {
    let streamName = try keyring.name(of: stream)
    let keys = try keys(of: streamName)
    guard let key = keys.keys[keys.newest] else { throw LedgerError(.noKey, at: path) }
    return try Payload.sealed(content, with: key, version: keys.newest, header(name, streamName))
  }

  /// The content of a sealed file; nil when it was sealed for something else, or changed.
  func open(_ file: [UInt8], named name: String, of stream: StudyModel.Stream) throws -> [UInt8]? {
    let streamName = try keyring.name(of: stream)
    return Payload.opened(file, with: try keys(of: streamName).keys, header(name, streamName))
  }

  private func header(_ name: String, _ stream: String) -> [UInt8] {
    Array("sillage-file-1\n\(stream)\n\(name)".utf8)
  }
}
