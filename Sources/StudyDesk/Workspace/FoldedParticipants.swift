import StudyModel

/// Participants whose events one user could open and has folded already, so that the next act on one of them need not read
/// their whole history again.
///
/// Streams only grow: what is remembered is right as long as its stream has as many events. After
/// an act that was taken back all is forgotten.
final class FoldedParticipants {
  /// Some 7 KiB each, for each person who sits at a desk: enough for any real study, and bounded
  /// memory in a larger one.
  private static let capacity = 20_000

  private var people: [ParticipantCode: Participant] = [:]

  subscript(code: ParticipantCode) -> Participant? { people[code] }

  func remember(_ participant: Participant) {
    guard people.count < Self.capacity || people[participant.id] != nil else { return }
    people[participant.id] = participant
  }

  func forget() { people = [:] }
}
