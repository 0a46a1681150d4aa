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
  /// SHA-256 over all of the above, as the ledger keeps it, and the event before it in the chain.
  public let digest: Digest

  /// An event as read from a ledger; that the digest is true is for the ledger to verify.
  public init(
    draft: EventDraft, sequence: Int, node: String, nodePosition: Int, digest: Digest
  ) {
    self.draft = draft
    self.sequence = sequence
    self.node = node
    self.nodePosition = nodePosition
    self.digest = digest
  }

  /// The name it was handed in with.
  public var id: EventID { draft.id }
  /// The chain it belongs to.
  public var stream: Stream { draft.stream }
  /// What happened, and under which version of its shape.
  public var kind: EventKind { draft.kind }
  /// When it took effect.
  public var effectiveAt: Moment { draft.effectiveAt }
  /// When we learnt it.
  public var recordedAt: Moment { draft.recordedAt }
  /// Who wrote it down: a user of the study, or the participant's code.
  public var author: String { draft.author }
  /// How the words came into the ledger.
  public var source: Source { draft.source }
  /// The content as compact JSON in UTF-8, byte for byte as it was handed in.
  public var payload: [UInt8] { draft.payload }
}
