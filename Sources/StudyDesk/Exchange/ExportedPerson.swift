import JSONTree
import StudyExchange
import StudyModel
import Wording

/// What of a participant may go out, by the same rules by which a restitution counts.
struct ExportedPerson {
  let participant: Participant
  let status: SubjectStatus
  /// When the agreement to all that is needed was complete for the first time.
  let agreedAt: Moment
  let answers: [ExportedAnswers]

  /// The forms that were answered.
  var forms: Set<FormReference> { Set(answers.map(\.form)) }

  /// Nil when nothing may be told: never agreed, an objection, a restriction, all taken back; or
  /// when there is nothing on the days asked for.
  ///
  /// - Parameter withAnswers: false leaves answers unread, which is enough to know whose and which.
  init?(
    _ participant: Participant, _ events: [Event], _ selection: ExportSelection, at desk: Desk,
    withAnswers: Bool = true
  ) throws {
    let now = desk.now
    let scopes = desk.study.scopes(opening: .report).map(\.id)
    let agreements = scopes.map { participant.agreement.firstAgreement(to: $0) }
    guard participant.restriction == nil, participant.agreement.objection(at: now) == nil,
      !agreements.isEmpty, !agreements.contains(nil),
      let agreed = agreements.compactMap(\.self).max(),
      participant.counting(recordedAt: agreed, under: scopes, now: now) != .excluded
    else { return nil }
    self.participant = participant
    agreedAt = agreed
    status =
      switch try desk.standing(of: participant) {
      case .left: .offStudy
      case .withdrawn, .refused: .withdrawn
      default: .onStudy
      }
    answers = try ExportReading(
      participant: participant, places: Self.places(of: events), events: events, scopes: scopes,
      now: now, desk: desk, withAnswers: withAnswers
    ).answers(selection)
    if selection.isPeriod, answers.isEmpty { return nil }
  }

  private static func places(of events: [Event]) -> [EventID: Int] {
    Dictionary(uniqueKeysWithValues: events.lazy.enumerated().map { ($0.element.id, $0.offset) })
  }
}

/// Reads the answers of one participant that count.
private struct ExportReading {
  let participant: Participant
  let places: [EventID: Int]
  let events: [Event]
  let scopes: [ID<Scope>]
  let now: Moment
  let desk: Desk
  let withAnswers: Bool

  func answers(_ selection: ExportSelection) throws -> [ExportedAnswers] {
    let written = try participant.entries.lazy.filter { selection.contains($0.day) }
      .compactMap { try answers(of: $0) }
    let held = try participant.interviews.records.compactMap { try answers(of: $0, selection) }
    return written + held
  }

  private func answers(of entry: Entry) throws -> ExportedAnswers? {
    guard let version = participant.countedVersion(of: entry, under: scopes, now: now),
      let place = entry.versions.firstIndex(of: version),
      let event = places[version.event].map({ events[$0] }),
      let response = withAnswers ? try event.response() : .null
    else { return nil }
    let writings = entry.versions[...place].map {
      ExportedAnswers.Writing(
        event: $0.event, at: $0.writtenAt, author: $0.author, source: $0.source)
    }
    return ExportedAnswers(
      of: participant.id, to: entry.form, writings: writings, authored: "\(entry.day)",
      day: entry.day, response: response)
  }

  private func answers(
    of record: InterviewThread.Record, _ selection: ExportSelection
  ) throws -> ExportedAnswers? {
    guard case .held(let at, _, _) = record.kind,
      selection.contains(desk.study.zone.day(of: at)),
      participant.counting(recordedAt: record.recordedAt, under: scopes, now: now) == .counted,
      let event = places[record.event].map({ events[$0] }),
      case .interviewHeld(let interview) = try event.happening(withAnswers: withAnswers)
    else { return nil }
    let writing = ExportedAnswers.Writing(
      event: event.id, at: event.recordedAt, author: event.author, source: event.source)
    return ExportedAnswers(
      of: participant.id, to: interview.form, writings: [writing], authored: "\(at)",
      day: nil, response: interview.response)
  }
}
