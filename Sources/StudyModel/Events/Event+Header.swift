extension Event {
  /// The bytes whose SHA-256 is the event's digest.
  ///
  /// A line of ASCII naming the format; the id; stream, kind, author, source and node, each as a
  /// 4-byte big-endian length and UTF-8; sequence, version, effective and recorded time and node
  /// position as 8-byte big-endian integers; the payload's digest; the previous event's digest.
  public static func header(
    of draft: EventDraft, sequence: Int, node: String, nodePosition: Int, payloadDigest: Digest,
    previousDigest: Digest
  ) -> [UInt8] {
    var header: [UInt8] = []
    header.reserveCapacity(320)
    header.append(contentsOf: "sillage-event-1\n".utf8)
    header.append(contentsOf: draft.id.bytes)
    let texts = [
      draft.stream.description, draft.kind.name, draft.author, draft.source.rawValue, node,
    ]
    for text in texts { append(text, to: &header) }
    let numbers = [
      Int64(sequence), Int64(draft.kind.version), draft.effectiveAt.milliseconds,
      draft.recordedAt.milliseconds, Int64(nodePosition),
    ]
    for number in numbers {
      withUnsafeBytes(of: number.bigEndian) { header.append(contentsOf: $0) }
    }
    header.append(contentsOf: payloadDigest.bytes)
    header.append(contentsOf: previousDigest.bytes)
    return header
  }

  private static func append(_ text: String, to header: inout [UInt8]) {
    withUnsafeBytes(of: UInt32(text.utf8.count).bigEndian) { header.append(contentsOf: $0) }
    header.append(contentsOf: text.utf8)
  }
}
