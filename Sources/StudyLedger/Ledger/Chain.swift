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

  /// The row that the draft becomes.
  func row(_ draft: EventDraft, sequence: Int) -> EventRow {
    let payloadDigest = Digest(of: draft.payload)
    let header = Event.header(
      of: draft, sequence: sequence, node: node, nodePosition: nodePosition + 1,
      payloadDigest: payloadDigest, previousDigest: digest)
    let event = Event(
      draft: draft, sequence: sequence, node: node, nodePosition: nodePosition + 1,
      payloadDigest: payloadDigest, previousDigest: digest, digest: Digest(of: header))
    return EventRow(position: position + 1, event: event)
  }

  /// Where the next event goes after that row.
  func followed(by row: EventRow) -> Chain {
    Chain(
      node: node, position: row.position, nodePosition: row.event.nodePosition,
      digest: row.event.digest)
  }
}
