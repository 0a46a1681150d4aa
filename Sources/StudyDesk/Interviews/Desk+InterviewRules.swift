public import StudyModel

extension Desk {
  /// The present moment.
  public var now: Moment { instruments.now() }

  /// Refuses at once what acting on an interview now would refuse, before anybody is asked.
  /// - Throws: `DeskError`, `.refused` when an agreement is missing.
  public func checkInterviewing(_ code: ParticipantCode) throws {
    let now = instruments.now()
    try ask(
      .interview, Occasion(participant: try participant(code), effectiveAt: now, now: now))
  }
}
