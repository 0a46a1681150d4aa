import StudyExchange
public import StudyModel
import Wording

extension Desk {
  /// The messages that participants should get now, and what is in the way of each. Whom the gate
  /// refuses is not among them.
  /// - Parameters:
  ///   - code: of one person only; of everyone when nil.
  ///   - referent: of the people whom they follow only; of everybody's when nil.
  public func mailPlan(
    of code: ParticipantCode? = nil, followedBy referent: ID<Referent>? = nil
  ) throws -> [PlannedMessage] {
    try mailPlan(of: code, followedBy: referent, under: try workspace.mailSettings())
  }

  func mailPlan(
    of code: ParticipantCode?, followedBy referent: ID<Referent>?, under settings: MailSettings
  ) throws -> [PlannedMessage] {
    try require(.follow)
    var plan: [PlannedMessage] = []
    func add(_ participant: Participant) throws {
      if let referent, participant.enrolment.referent != referent { return }
      let messages = try planned(for: participant, under: settings)
      // They are met again as soon as one of these is made.
      if !messages.isEmpty { session.memory.remember(participant) }
      plan += messages
    }
    if let code {
      let participant = try participant(code)
      try require(.follow, for: participant)
      try add(participant)
    } else {
      try forEachParticipant(add)
    }
    return plan.sorted {
      ($0.due.from, $0.due.participant, $0.due.message)
        < ($1.due.from, $1.due.participant, $1.due.message)
    }
  }

  /// What one participant should get at the present moment, as far as the gate allows.
  func planned(
    for participant: Participant, under settings: MailSettings
  ) throws -> [PlannedMessage] {
    let now = instruments.now()
    let documents = try workspace.documents()
    let standing = try standing(of: participant)
    var builder = CockpitBuilder(study: study, documents: documents, now: now)
    builder.add(participant, standing: standing, windows: windows(of: participant))
    let kinds = Set(try workspace.mailTemplates().map(\.kind))
    let planner = MailPlanner(
      study: study, documents: documents, settings: settings, kinds: kinds,
      cockpit: builder.finished(), participant: participant, now: now)
    let timing = MailTiming(settings: settings, zone: study.zone)
    let planned = try planner.messages.compactMap { due -> PlannedMessage? in
      guard kinds.contains(due.message.kind),
        try isAllowed(due.message.kind, to: participant, standing, at: now),
        let situation = timing.situation(of: due, in: participant.mail, at: now)
      else { return nil }
      return PlannedMessage(due: due, situation: situation)
    }
    return timing.spacedOut(planned, after: participant.mail, at: now)
  }

  /// What the gate says of a message of that kind to that participant, now.
  private func isAllowed(
    _ kind: MessageKind, to participant: Participant, _ standing: ParticipantStanding,
    at now: Moment
  ) throws(DeskError) -> Bool {
    let gate = try workspace.gate()
    func passes(_ act: Act) -> Bool {
      do { try gate.check(act, of: participant, at: now) } catch { return false }
      return true
    }
    switch kind {
    case .appointment, .soon, .late: return passes(.reminder) && passes(.interview)
    case .silence: return passes(.reminder) && passes(.entry)
    case .thanks: return passes(.reminder)
    case .renewal:
      do { try gate.check(.reminder, of: participant, at: now) } catch {
        // It is about the agreement that ran out that this message asks.
        guard case .renewalMissing = error.reason else { return false }
      }
      return true
    // Nothing was agreed to yet; whoever left, objected or refused is in another standing.
    case .invitation: return standing == .enrolled
    case .receipt:
      return passes(.reminder) || (standing == .withdrawn && participant.departure == nil)
    }
  }
}
