internal import StudyModel

/// Where the next event goes: behind the last one of the log and of this node's chain.
struct Chain {
  let node: String
  /// The last position in the log; 0 in an empty one.
  let position: Int
  /// The last position in the node's chain; 0 in an empty one.
  let nodePosition: Int
  /// The digest of the node's last event.
  let digest: Digest

  /// The row that the header and what it seals become, not yet signed.
  func row(_ header: EventHeader, sealing: (_ header: [UInt8]) throws -> [UInt8]) rethrows
    -> EventRow
  {
    let bytes = header.bytes
    let payload = try sealing(bytes)
    let payloadDigest = Digest(of: payload)
    return EventRow(
      position: position + 1,
      event: SealedEvent(
        header: header, payload: payload, payloadDigest: payloadDigest, previousDigest: digest,
        digest: SealedEvent.digest(bytes, payload: payloadDigest, previous: digest),
        signature: []))
  }

  /// Where the next event goes after that row.
  func followed(by row: EventRow) -> Chain {
    Chain(
      node: node, position: row.position, nodePosition: row.event.header.nodePosition,
      digest: row.event.digest)
  }
}
