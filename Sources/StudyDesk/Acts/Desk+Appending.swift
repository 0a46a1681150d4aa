import JSONTree
import StudyLedger
import StudyModel
import Wording

extension Desk {
  /// What an act knows while it is decided.
  struct Occasion {
    let participant: Participant
    var effectiveAt: Moment
    let now: Moment
    /// Nil while it is only asked whether the act could be done.
    var transaction: Transaction?
  }

  /// Appends what `decide` says of the participant as they stand now, and returns them after it.
  @discardableResult
  func act(
    on code: ParticipantCode, by right: Right, _ when: When = .now, source: Source = .direct,
    _ decide: (inout Occasion) throws -> Happening
  ) throws -> (participant: Participant, event: Event) {
    let now = instruments.now()
    let effectiveAt = try moment(when, now: now)
    try require(right)
    return try inTransaction { transaction in
      let participant = try participant(code, in: transaction)
      try require(right, for: participant)
      var occasion = Occasion(
        participant: participant, effectiveAt: effectiveAt, now: now,
        transaction: transaction)
      let happening = try decide(&occasion)
      let event = try append(
        happening, to: .participant(code), effectiveAt: occasion.effectiveAt, now: now,
        source: source, in: transaction)
      var after = participant
      after.fold(event, happening)
      session.memory.remember(after)
      return (after, event)
    }
  }

  @discardableResult
  func append(
    _ happening: Happening, to stream: StudyModel.Stream, effectiveAt: Moment, now: Moment,
    source: Source = .direct, in transaction: Transaction
  ) throws -> Event {
    try transaction.append(
      EventDraft(
        id: EventID(instruments), stream: stream, kind: happening.kind, effectiveAt: effectiveAt,
        recordedAt: now, author: user.author, source: source,
        payload: happening.payload.bytes()))
  }

  /// Appends what takes effect as it is recorded.
  @discardableResult
  func append(
    _ happening: Happening, to stream: StudyModel.Stream, in transaction: Transaction
  ) throws -> Event {
    let now = instruments.now()
    return try append(happening, to: stream, effectiveAt: now, now: now, in: transaction)
  }

  func participant(
    _ code: ParticipantCode, in transaction: Transaction
  ) throws -> Participant {
    try participant(code, events: transaction.events, length: transaction.length)
  }

  /// The participant as remembered, or else folded anew.
  func participant(
    _ code: ParticipantCode, events: (StudyModel.Stream) throws -> [Event],
    length: (StudyModel.Stream) throws -> Int
  ) throws -> Participant {
    let stream = StudyModel.Stream.participant(code)
    if let known = session.memory[code], try length(stream) == known.eventCount {
      try refuseOtherRegion(known)
      return known
    }
    guard let participant = try Participant(folding: events(stream)) else {
      throw DeskError.noParticipant(code)
    }
    try refuseOtherRegion(participant)
    session.memory.remember(participant)
    return participant
  }

  /// The moment meant; a day that is still to come is refused.
  func moment(_ when: When, now: Moment) throws(DeskError) -> Moment {
    guard case .on(let day) = when else { return now }
    try refuseFuture(day, now: now)
    return min(study.zone.moment(day), now)
  }

  func refuseFuture(_ day: Day, now: Moment) throws(DeskError) {
    guard day > study.zone.day(of: now) else { return }
    throw .unacceptable(
      "Le \(day.words.french) n’est pas encore arrivé. Donnez une date passée ou celle du jour.",
      "\(day.words.english) has not come yet. Give a past day or today.")
  }

  func ask(_ act: Act, _ occasion: Occasion) throws(DeskError) {
    do {
      try workspace.gate().check(
        act, of: occasion.participant, effectiveAt: occasion.effectiveAt, now: occasion.now)
    } catch let refusal as Refusal {
      throw notYetAgreed(refusal, occasion) ?? DeskError(.refused, refusal.words)
    } catch let error as DeskError {
      throw error
    } catch { throw .inputOutput(error) }
  }
}

extension DeskError {
  static func noParticipant(_ code: ParticipantCode) -> DeskError {
    .unknown(
      "Aucun participant ne porte le code \(code). La liste\u{A0}: «\u{A0}sillage participant lister\u{A0}».",
      "No participant has the code \(code). See them all with “sillage participant list”.")
  }
}
