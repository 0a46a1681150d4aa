public import StudyModel

extension Desk {
  /// Refuses at once what writing an entry now would refuse, before anybody is asked for answers.
  /// - Throws: `DeskError`, `.refused` when an agreement is missing.
  public func checkWriting(for code: ParticipantCode) throws {
    let now = instruments.now()
    try ask(.entry, Occasion(participant: try participant(code), effectiveAt: now, now: now))
  }

  /// Whether an entry counts in a report as of now, or why not.
  public func counting(_ entry: Entry, of participant: Participant) -> Counting {
    let scopes = study.scopes(opening: .entry).map(\.id)
    return participant.counting(entry, under: scopes, now: instruments.now())
  }

  /// An entry by its number in the participant's logbook, from 1.
  /// - Throws: `DeskError`, `.doesNotExist` when there is none.
  public func entry(_ number: Int, of code: ParticipantCode) throws -> Entry {
    try entry(number, of: try participant(code))
  }
}
