import StudyModel

/// Participants whose events were folded already, so that the next act on one of them need not read
/// their whole history again.
///
/// What is remembered is used only while it ends with the last event of its stream.
struct FoldedParticipants {
  /// Some 7 KiB each: enough for any real study, and bounded memory in a very large one.
  private static let capacity = 50_000

  private var people: [ParticipantCode: Participant] = [:]

  subscript(code: ParticipantCode) -> Participant? { people[code] }

  mutating func remember(_ participant: Participant) {
    guard people.count < Self.capacity || people[participant.id] != nil else { return }
    people[participant.id] = participant
  }
}
