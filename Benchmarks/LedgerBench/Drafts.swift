import StudyModel

/// Entries of a hundred participants, as a study writes them.
enum Drafts {
  static let start = Moment(milliseconds: 1_727_770_000_000)

  /// - Parameter sealed: false for a kind that the ledger keeps in clear; all else is the same.
  static func make(_ count: Int, sealed: Bool) -> [EventDraft] {
    let world = SimulatedWorld(now: start, seed: 1)
    let instruments = world.instruments
    let codes = (0..<100).map { _ in ParticipantCode.drawn(with: instruments) }
    return (0..<count).map { index in
      world.now = world.now + 7
      return EventDraft(
        id: EventID(instruments), stream: .participant(codes[index * 37 % codes.count]),
        kind: EventKind(name: sealed ? "entry.written" : "participant.erased", version: 1),
        effectiveAt: world.now + -3600,
        recordedAt: world.now, author: "claire", source: .direct,
        payload: Array(
          """
          {"form":"journal","version":"1.0.0","answers":{"function":"ordonnances","ease":4,\
          "useful":5,"text":"J’ai retrouvé l’ordonnance du cardiologue, numéro \(index)."}}
          """.utf8))
    }
  }
}
