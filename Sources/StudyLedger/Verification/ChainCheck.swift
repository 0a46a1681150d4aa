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
  private var lengths: [String: Int] = [:]
  private var signatures = SignatureCheck()
  private(set) var erasures = ErasureCheck()

  /// Why the next row of the log does not hold; nil when it does.
  mutating func fault(in row: EventRow) -> Fault? {
    if let fault = content(row.event) ?? place(row) ?? signatures.fault(in: row) { return fault }
    let header = row.event.header
    erasures.meet(row)
    position = row.position
    last = row.event.digest
    tree.append(last.bytes)
    chains[header.node] = (header.nodePosition, row.event.digest)
    lengths[header.stream] = header.sequence
    return nil
  }

  /// An event that still waits for a signature.
  var unsigned: EventRow? { signatures.unsigned }

  /// What is wrong at the end although every event holds by itself: the row and why.
  var faultAtEnd: (row: EventRow, fault: Fault)? {
    if let row = unsigned { return (row, .unsigned) }
    return erasures.missing.map { ($0, .payloadChanged) }
  }

  private func content(_ event: SealedEvent) -> Fault? {
    let digest = SealedEvent.digest(
      event.header.bytes, payload: event.payloadDigest, previous: event.previousDigest)
    if digest != event.digest { return .headerChanged }
    if event.isErased { return nil }
    let expected = event.header.kind.isClear ? Payload.clear : Payload.sealed
    guard event.payload.first == expected else { return .payloadChanged }
    return Digest(of: event.payload) == event.payloadDigest ? nil : .payloadChanged
  }

  private func place(_ row: EventRow) -> Fault? {
    let event = row.event
    let chain = chains[event.header.node] ?? (0, .none)
    let next = (lengths[event.header.stream] ?? 0) + 1
    if event.header.nodePosition <= chain.position { return .outOfPlace }
    if event.header.nodePosition > chain.position + 1 { return .gapInChain }
    if event.previousDigest != chain.digest { return .chainBroken }
    if event.header.sequence > next { return .gapInStream }
    if event.header.sequence < next { return .outOfPlace }
    return row.position == position + 1 ? nil : .gapInLog
  }
}
