import StudyModel

/// Reads events with keys that were found before: any number of streams at once, each on a processor
/// of its own.
struct EventReader: Sendable {
  let directory: Directory
  /// Participants know themselves, and of the team only that it was somebody of it.
  let isOfTheTeam: Bool
  /// The ledger's file, for errors.
  let path: String

  /// The rows of one stream, opened; empty for none.
  func events(
    _ rows: [EventRow], of name: String, with keys: StreamKeys
  ) throws -> [(position: Int, event: Event)] {
    guard let first = rows.first else { return [] }
    if first.event.isErased { throw LedgerError(.erased, at: path) }
    guard Opening.isOfTheStudy(name) || !keys.keys.isEmpty else {
      throw LedgerError(.noKey, at: path)
    }
    guard let stream = StudyModel.Stream(name, keys.code) else {
      throw LedgerError(.damaged, at: path)
    }
    return try rows.map { row in
      guard let payload = row.event.text(with: keys.keys) else {
        let isShut = Payload.isSealed(row.event.payload, withNoneOf: keys.keys)
        throw LedgerError(row.event.isErased ? .erased : isShut ? .noKey : .damaged, at: path)
      }
      return (row.position, event(row.event, stream, payload, keys))
    }
  }

  /// An event as it reads, given its stream, its text and the keys of its stream.
  func event(
    _ sealed: SealedEvent, _ stream: StudyModel.Stream, _ payload: [UInt8], _ keys: StreamKeys
  ) -> Event {
    let header = sealed.header
    return Event(
      draft: EventDraft(
        id: header.id, stream: stream, kind: header.kind, effectiveAt: header.effectiveAt,
        recordedAt: header.recordedAt, author: author(header.author, keys),
        source: header.source, payload: payload),
      sequence: header.sequence, node: header.node, nodePosition: header.nodePosition,
      digest: sealed.digest)
  }

  /// A user's name or the participant's code; the fingerprint itself when nobody knows it.
  func author(_ signer: String, _ keys: StreamKeys) -> String {
    if keys.owners[signer] != nil, let code = keys.code { return code.description }
    return isOfTheTeam ? directory.member(signer)?.user.text ?? signer : "–"
  }
}

extension SealedEvent {
  /// The text of the payload, of which the first byte says how it is kept; nil without the key.
  func text(with keys: [Int: SecretKey]) -> [UInt8]? {
    header.kind.isClear
      ? payload.first == Payload.clear ? Array(payload.dropFirst()) : nil
      : Payload.opened(payload, with: keys, header.bytes)
  }
}
