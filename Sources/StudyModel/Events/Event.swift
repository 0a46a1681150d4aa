/// Something that happened, in its place in the ledger.
public struct Event: Hashable, Sendable {
  /// What was handed in.
  public let draft: EventDraft
  /// The place in its stream, from 1.
  public let sequence: Int
  /// The ledger that took it in first.
  public let node: String
  /// The place in that ledger's chain, from 1.
  public let nodePosition: Int
  /// SHA-256 of the payload.
  public let payloadDigest: Digest
  /// The digest of the event before it in the chain.
  public let previousDigest: Digest
  /// SHA-256 of the header, which holds all of the above but the payload itself.
  public let digest: Digest

  public init(
    draft: EventDraft, sequence: Int, node: String, nodePosition: Int, payloadDigest: Digest,
    previousDigest: Digest, digest: Digest
  ) {
    self.draft = draft
    self.sequence = sequence
    self.node = node
    self.nodePosition = nodePosition
    self.payloadDigest = payloadDigest
    self.previousDigest = previousDigest
    self.digest = digest
  }

  public var id: EventID { draft.id }
  public var stream: Stream { draft.stream }
  public var kind: EventKind { draft.kind }
  public var effectiveAt: Moment { draft.effectiveAt }
  public var recordedAt: Moment { draft.recordedAt }
  public var author: String { draft.author }
  public var source: Source { draft.source }
  public var payload: [UInt8] { draft.payload }
}
