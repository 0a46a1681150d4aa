/// Parts between boundaries. No boundary stands in a part: what is encoded has no line that begins
/// with two hyphens and a letter and a UUID.
struct Multipart {
  let kind: String
  let boundary: String
  let parts: [(header: [UInt8], body: [UInt8])]

  init(_ kind: String, boundary: String, parts: [([UInt8], [UInt8])]) {
    self.kind = kind
    self.boundary = boundary
    self.parts = parts.map { (header: $0.0, body: $0.1) }
  }

  /// What stands above it where it is a part itself.
  var header: MailHeader {
    var header = MailHeader()
    header.add("Content-Type", "multipart/\(kind);", "boundary=\"\(boundary)\"")
    header.end()
    return header
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for part in parts {
      bytes += Array("--\(boundary)\r\n".utf8) + part.header + part.body
    }
    return bytes + Array("--\(boundary)--\r\n".utf8)
  }
}
