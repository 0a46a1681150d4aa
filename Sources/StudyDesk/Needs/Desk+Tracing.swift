public import StudyModel
import Wording

extension Desk {
  /// The passages that speak for a need, in the records that are open to whoever sits here, with
  /// their words, the gravest first; of a need that ended, those that spoke for it. The ledger keeps
  /// who looked.
  /// - Returns: the passages, and how many more stand in texts that whoever sits here has not read
  ///   to their end: what others marked there stays hidden until then.
  public func trace(_ need: ID<Need>) throws -> (passages: [Evidence], hidden: Int) {
    let needs = try needs()
    guard needs[need] != nil else { throw DeskError.noNeed(need) }
    var found: [Evidence] = []
    var hidden = 0
    try forEachCodedRecord { record in
      let evidence = record.evidence(of: need, needs)
      let visible = evidence.filter { record.isVisible($0.mark, to: user.author) }
      found += visible
      hidden += evidence.count - visible.count
    }
    // Whatever is shown was looked at: that is written down first.
    var noted: Set<EventID> = []
    for evidence in found where noted.insert(evidence.passage.place.writing).inserted {
      try note(evidence.origin, of: evidence.participant)
    }
    found.sort { left, right in
      (left.severity ?? 0, right.day, right.mark.id) > (right.severity ?? 0, left.day, left.mark.id)
    }
    return (found, hidden)
  }

  /// The needs that a text speaks for, with the passages whose marks whoever sits here may see.
  public func needs(
    behind origin: CodedText.Origin, of code: ParticipantCode
  ) throws -> [(need: Need, evidence: Evidence)] {
    let needs = try needs()
    let record = try codedRecord(of: code)
    guard let text = record.texts.first(where: { $0.origin == origin }) else {
      throw DeskError.noText(origin)
    }
    try note(text)
    return record.evidence(needs).compactMap { id, evidence in
      guard evidence.origin == origin, record.isVisible(evidence.mark, to: user.author),
        let need = needs[id]
      else { return nil }
      return (need, evidence)
    }
  }

  /// Hands over the texts and marks of everyone whom a restitution of today counts, also of those who
  /// have stopped and let what they gave be kept, and whose record is open to whoever sits here.
  func forEachCountedRecord(_ body: (CodedRecord) throws -> Void) throws {
    try require(.code)
    let counter = PersonCounter(desk: self, needs: [:], asOf: today)
    try forEachHistory { participant, events in
      guard case .some = try? require(.code, for: participant),
        try counter.person(participant, events)?.agreed == true
      else { return }
      try body(try codedRecord(participant, events))
    }
  }

  /// Hands over the texts and marks of everyone whom a report may count and whose record is open to
  /// whoever sits here.
  func forEachCodedRecord(_ body: (CodedRecord) throws -> Void) throws {
    try require(.code)
    let now = instruments.now()
    try forEachHistory { participant, events in
      guard case .some = try? require(.code, for: participant),
        case .some = try? ask(
          .report, Occasion(participant: participant, effectiveAt: now, now: now))
      else { return }
      try body(try codedRecord(participant, events))
    }
  }
}
