internal import StudyModel

/// Follows the log from its beginning and says of each event whether it holds.
///
/// Remembers the end of each chain and the length of each stream, and no event.
struct ChainCheck {
  private(set) var position = 0
  /// The digest of the last event in the log.
  private(set) var last = Digest.none
  /// The tree over all events so far.
  private(set) var tree = MerkleTree()
  private var chains: [String: (position: Int, digest: Digest)] = [:]
  private var lengths: [StudyModel.Stream: Int] = [:]

  /// Why the next row of the log does not hold; nil when it does.
  mutating func fault(in row: EventRow) -> Fault? {
    if let fault = content(row.event) ?? place(row) { return fault }
    position = row.position
    last = row.event.digest
    tree.append(last.bytes)
    chains[row.event.node] = (row.event.nodePosition, row.event.digest)
    lengths[row.event.stream] = row.event.sequence
    return nil
  }

  private func content(_ event: Event) -> Fault? {
    let header = Event.header(
      of: event.draft, sequence: event.sequence, node: event.node,
      nodePosition: event.nodePosition, payloadDigest: event.payloadDigest,
      previousDigest: event.previousDigest)
    if Digest(of: header) != event.digest { return .headerChanged }
    return Digest(of: event.payload) == event.payloadDigest ? nil : .payloadChanged
  }

  private func place(_ row: EventRow) -> Fault? {
    let event = row.event
    let chain = chains[event.node] ?? (0, .none)
    let next = (lengths[event.stream] ?? 0) + 1
    if event.nodePosition <= chain.position { return .outOfPlace }
    if event.nodePosition > chain.position + 1 { return .gapInChain }
    if event.previousDigest != chain.digest { return .chainBroken }
    if event.sequence > next { return .gapInStream }
    if event.sequence < next { return .outOfPlace }
    return row.position == position + 1 ? nil : .gapInLog
  }
}
