import StudyLedger
public import StudyModel
public import Wording

extension Desk {
  /// The participant with that code, as of now.
  public func participant(_ code: ParticipantCode) throws -> Participant {
    if let transaction { return try participant(code, in: transaction) }
    return try reading { try participant(code, events: $0.events, length: $0.length) }
  }

  /// A participant with the events that tell of them.
  func history(of code: ParticipantCode) throws -> (participant: Participant, events: [Event]) {
    let events = try events(of: .participant(code))
    guard let participant = try Participant(folding: events) else {
      throw DeskError.noParticipant(code)
    }
    return (participant, events)
  }

  /// The events of a stream, those of the act at hand included.
  func events(of stream: StudyModel.Stream) throws -> [Event] {
    if let transaction { return try inDeskWords { try transaction.events(of: stream) } }
    return try reading { try $0.events(of: stream) }
  }

  /// Who that participant is; nil when nothing was written down. The ledger keeps who looked.
  public func identity(of code: ParticipantCode) throws -> Identity? {
    let participant = try participant(code)
    try require(.identify, for: participant)
    try requireInUse(participant)
    try note(.identity, of: code)
    return try storedIdentity(of: code)
  }

  func storedIdentity(of code: ParticipantCode) throws -> Identity? {
    try reading { ledger in
      guard try !ledger.isErased(.identity(code)) else { return nil }
      for event in try ledger.events(of: .identity(code)).reversed() {
        if case .identified(let identity) = try event.happening() { return identity }
      }
      return nil
    }
  }

  /// Hands over each participant in turn, in the order of their codes, with little memory whatever
  /// their number.
  ///
  /// With a day, only what was recorded by its end is known. Nothing can be recorded meanwhile, and
  /// so no content looked at.
  public func forEachParticipant(
    asOf day: Day? = nil, _ body: (Participant) throws -> Void
  ) throws {
    try forEachHistory(asOf: day) { participant, _ in try body(participant) }
  }

  /// Hands over each participant with the events that tell of them.
  func forEachHistory(
    asOf day: Day? = nil, _ body: (Participant, [Event]) throws -> Void
  ) throws {
    try forEachHistory(asOf: day, making: { ($0, $1) }) { try body($0.0, $0.1) }
  }

  /// The same with something made of each history first, on all processors.
  ///
  /// - Parameters:
  ///   - day: the last day of what is known; everything when nil.
  ///   - moment: until when it is heard what people took back since that day, whatever day is counted.
  func forEachHistory<Made: Sendable>(
    asOf day: Day? = nil, takenBackBy moment: Moment? = nil,
    making make: @Sendable (Participant, [Event]) throws -> Made?,
    _ body: (Made) throws -> Void
  ) throws {
    let end = day.map { study.zone.moment($0 + 1) }
    try reading { ledger in
      let known: @Sendable (StudyModel.Stream, [Event]) throws -> Made? = { _, events in
        let known =
          end.map { end in
            events.filter { event in
              event.recordedAt < end
                || event.mayTakeBack && moment.map { event.recordedAt <= $0 } ?? false
            }
          } ?? events
        return try Participant(folding: known).flatMap { try make($0, known) }
      }
      try ledger.forEachStream(.participant, making: known, body)
    }
  }

  /// Everyone in the study, or those of one region or referent.
  public func participants(
    region: ID<Region>? = nil, referent: ID<Referent>? = nil
  ) throws -> [Participant] {
    var found: [Participant] = []
    try forEachParticipant { participant in
      if let region, participant.enrolment.region != region { return }
      if let referent, participant.enrolment.referent != referent { return }
      found.append(participant)
    }
    return found
  }
}

extension Event {
  /// Whether it tells of an agreement or its end, or of a quote that is given up: what was given
  /// before may no longer be used.
  fileprivate var mayTakeBack: Bool { Self.takingBack.contains(kind.name) }

  private static let takingBack: Set = [
    "agreement.given", "agreement.refused", "agreement.withdrawn", "objection.raised",
    "objection.lifted", "restriction.placed", "restriction.lifted", "quote.dropped",
  ]
}
