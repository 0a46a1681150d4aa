import StudyLedger
public import StudyModel
import Wording

extension Desk {
  /// Takes a volunteer in and returns the code by which the study will know them.
  ///
  /// The identity, when given, goes to a stream of its own.
  public func enrol(
    _ enrolment: Enrolment, identity: Identity? = nil, _ when: When = .now
  ) throws -> Participant {
    try require(.enrol)
    try check(enrolment)
    try require(.enrol, in: enrolment.region)
    if let identity {
      try require(.identify)
      try check(identity)
    }
    let now = instruments.now()
    let effectiveAt = try moment(when, now: now)
    try checkEligibility(enrolment, on: study.zone.day(of: effectiveAt))
    return try inTransaction { transaction in
      try requireKey(of: enrolment.region, in: transaction)
      var code = ParticipantCode.drawn(with: instruments)
      while try transaction.contains(.participant(code)) {
        code = ParticipantCode.drawn(with: instruments)
      }
      let stream = StudyModel.Stream.participant(code)
      let keys = try transaction.newKey(of: stream, to: readers(of: enrolment, in: transaction))
      try append(
        .enrolled(enrolment), to: stream, effectiveAt: effectiveAt, now: now, in: transaction)
      try append(keys + transaction.label(code, to: [.group(.audit)]), to: stream, in: transaction)
      if let identity { try record(identity, of: code, enrolment, in: transaction) }
      guard let participant = try Participant(folding: transaction.events(of: stream)) else {
        throw DeskError.noParticipant(code)
      }
      return participant
    }
  }

  /// Writes down who a participant is, or that it has changed.
  public func record(_ identity: Identity, of code: ParticipantCode) throws {
    try require(.identify)
    try check(identity)
    try inTransaction { transaction in
      let participant = try participant(code, in: transaction)
      try require(.identify, for: participant)
      try record(identity, of: code, participant.enrolment, in: transaction)
    }
  }

  /// Puts the conditions or the association right.
  public func correct(
    _ code: ParticipantCode, conditions: [ID<Condition>], association: ID<Organisation>?,
    reason: String
  ) throws -> Participant {
    try act(on: code, by: .enrol) { occasion in
      var enrolment = occasion.participant.enrolment
      enrolment.conditions = conditions
      enrolment.association = association
      try check(enrolment)
      return .corrected(
        EnrolmentCorrection(
          conditions: conditions, association: association, reason: try reasonGiven(reason)))
    }.participant
  }

  /// Gives a participant another referent of their region.
  public func assign(
    _ code: ParticipantCode, to referent: ID<Referent>, reason: String, _ when: When = .now
  ) throws -> Participant {
    try act(on: code, by: .enrol, when) { occasion in
      var enrolment = occasion.participant.enrolment
      guard enrolment.referent != referent else { throw DeskError.sameReferent(code, referent) }
      try refuseBeforeEnrolment(occasion)
      enrolment.referent = referent
      try check(enrolment)
      return .assigned(Assignment(referent: referent, reason: try reasonGiven(reason)))
    }.participant
  }

  /// Records that a participant left the study; what was given still counts.
  public func leave(
    _ code: ParticipantCode, reason: String, _ when: When = .now
  ) throws -> Participant {
    let after = try act(on: code, by: .enrol, when) { occasion in
      if let departure = occasion.participant.departure {
        let day = study.zone.day(of: departure.effectiveAt).words
        throw DeskError.unacceptable(
          "\(code) a déjà quitté l’étude le \(day.french).",
          "\(code) already left the study on \(day.english).")
      }
      try requireNothingLater(occasion)
      return .left(Departure(reason: try reasonGiven(reason)))
    }.participant
    try clearOutbox(after)
    return after
  }

  func reasonGiven(_ reason: String) throws(DeskError) -> String {
    let plain = reason.drop { $0.isWhitespace }
    guard !plain.isEmpty else {
      throw .unacceptable(
        "Il manque la raison. Elle reste avec l’enregistrement.",
        "The reason is missing. It stays with the record.")
    }
    try requireHarmless([reason])
    return String(plain)
  }

  /// Refuses texts that would steer a terminal, or turn the direction of writing, wherever they are
  /// shown.
  func requireHarmless(_ texts: [String]) throws(DeskError) {
    guard texts.allSatisfy(\.isHarmless) else {
      throw DeskError(.unacceptable, .holdsInvisibleCommand)
    }
  }

  /// Refuses names and sentences by which something is told from something else, when they hold what
  /// nobody sees.
  func requireVisible(_ names: [String]) throws(DeskError) {
    guard let fault = names.lazy.compactMap(\.nameFault).first else { return }
    throw DeskError(.unacceptable, fault)
  }
}
