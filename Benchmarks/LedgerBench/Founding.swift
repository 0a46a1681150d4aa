import JSONTree
import StudyLedger
import StudyModel

/// What stands in the ledger before the first event that is measured.
enum Founding {
  /// A coordinator with the study's key, and a key for each of those streams.
  static func write(
    _ transaction: Transaction, keysFor streams: [StudyModel.Stream]
  ) throws {
    let instruments = SimulatedWorld(now: Drafts.start, seed: 2).instruments
    let keys = transaction.keyring.keys.publicKeys
    let alone = [Recipient.person(keys)]
    func tell(_ happening: Happening, to stream: StudyModel.Stream) throws {
      try transaction.append(
        EventDraft(
          id: EventID(instruments), stream: stream, kind: happening.kind,
          effectiveAt: Drafts.start, recordedAt: Drafts.start, author: "", source: .direct,
          payload: happening.payload.bytes()))
    }
    try tell(.signerAdded(keys), to: .study)
    for stream in [.study] + streams {
      for grant in try transaction.newKey(of: stream, to: alone) {
        try tell(.keyGranted(grant), to: stream)
      }
    }
    try tell(
      .userAdded(UserAdded(user: "claire", role: .coordinator, signer: keys.fingerprint)),
      to: .study)
  }
}
