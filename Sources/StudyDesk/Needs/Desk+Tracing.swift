public import StudyModel
import Wording

extension Desk {
  /// The passages that speak for a need, in the records that are open to whoever sits here, with
  /// their words, the gravest first. The ledger keeps who looked.
  public func trace(_ need: ID<Need>) throws -> [Evidence] {
    let needs = try needs()
    guard needs[need] != nil else { throw DeskError.noNeed(need) }
    let heir = needs.heir(of: need)?.id
    return try evidence { $0 == heir }.sorted { left, right in
      (left.severity ?? 0, right.day, right.mark.id) > (right.severity ?? 0, left.day, left.mark.id)
    }
  }

  /// The needs that a text speaks for, with the passages.
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
      guard evidence.origin == origin, let need = needs[id] else { return nil }
      return (need, evidence)
    }
  }

  private func evidence(where isMeant: (ID<Need>) -> Bool) throws -> [Evidence] {
    let needs = try needs()
    var found: [Evidence] = []
    try forEachCodedRecord { record in
      found += record.evidence(needs).filter { isMeant($0.need) }.map(\.evidence)
    }
    // Whatever is shown was looked at: that is written down first.
    var noted: Set<EventID> = []
    for evidence in found where noted.insert(evidence.passage.place.writing).inserted {
      try note(evidence.origin, of: evidence.participant)
    }
    return found
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
