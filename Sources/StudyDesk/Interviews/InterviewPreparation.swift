import JSONTree
import StudyForms
public import StudyModel
public import Wording

/// What a referent wants on one page before an interview.
public struct InterviewPreparation: Hashable, Sendable {
  /// An entry written since the last interview.
  public struct RecentEntry: Hashable, Sendable {
    /// The number in the participant’s logbook, from 1.
    public let number: Int
    /// The entry and its history.
    public let entry: Entry
    /// What its latest writing says.
    public let content: EntryContent
  }

  /// Whom the interview is with.
  public let participant: ParticipantCode
  /// Where the person stands today.
  public let standing: ParticipantStanding
  /// What the conditions are called, in the order they were recorded.
  public let conditions: [Phrase]
  /// The window to be held; nil when none waits.
  public let window: InterviewWindow?
  /// Where that interview stands today; nil when none waits.
  public let status: InterviewStatus?
  /// Who saw the participant last, when that was another referent.
  public let previousReferent: ID<Referent>?
  /// When the last interview was held; nil when there was none.
  public let lastHeld: Day?
  /// What was said then.
  public let lastAnswers: [EntryContent.Line]
  /// What was to be brought up again.
  public let openPoints: [Phrase]
  /// Entries since then, oldest first, without those that count nowhere.
  public let entries: [RecentEntry]
  /// The agreement has to be asked for again by this day.
  public let agreeAgainBy: Day?
}

extension Desk {
  /// Prepares the next interview with a participant, or the one of that window. The ledger keeps
  /// who looked.
  /// - Throws: `DeskError.refused` when the agreement does not allow interviews.
  public func prepareInterview(
    _ code: ParticipantCode, window number: Int? = nil
  ) throws -> InterviewPreparation {
    let (participant, events) = try history(of: code)
    let now = instruments.now()
    try ask(.interview, Occasion(participant: participant, effectiveAt: now, now: now))
    let window = try window(toPrepare: number, of: participant)
    try note(.preparation, of: code)
    let last = try lastInterview(of: participant, in: events)
    return InterviewPreparation(
      participant: code, standing: try standing(of: participant),
      conditions: participant.enrolment.conditions.compactMap { study.condition($0)?.label },
      window: window,
      status: window.map {
        participant.interviews.status(of: $0, on: today, zone: study.zone)
      },
      previousReferent: last.flatMap { previousReferent(of: participant, $0) },
      lastHeld: last.map { study.zone.day(of: $0.at) }, lastAnswers: last?.lines ?? [],
      openPoints: last?.openPoints(study.interviews.openPoints) ?? [],
      entries: try recentEntries(of: participant, since: last?.at, in: events),
      agreeAgainBy: try agreeAgainBy(participant))
  }

  private func window(
    toPrepare number: Int?, of participant: Participant
  ) throws(DeskError) -> InterviewWindow? {
    let windows = windows(of: participant)
    guard let number else {
      return windows.first { !participant.interviews.isSettled($0.number) }
    }
    guard let window = windows.first(where: { $0.number == number }) else {
      throw .noSuchWindow(number, windows.count)
    }
    return window
  }

  /// Who held that interview, when it is not the referent of today. What someone else typed was
  /// held by the referent of that time.
  private func previousReferent(
    of participant: Participant, _ last: LastInterview
  ) -> ID<Referent>? {
    let author = ID<Referent>(last.record.author)
    let holder = study.referent(author)?.id ?? participant.referent(at: last.at)
    return holder == participant.enrolment.referent ? nil : holder
  }

  private struct LastInterview {
    let record: InterviewThread.Record
    let at: Moment
    let lines: [EntryContent.Line]

    func openPoints(_ linkId: String?) -> [Phrase] {
      lines.first { $0.linkId == linkId }?.answers ?? []
    }
  }

  private func lastInterview(
    of participant: Participant, in events: [Event]
  ) throws -> LastInterview? {
    let held = participant.interviews.records.compactMap { record in
      if case .held(let at, _, _) = record.kind { (record, at) } else { nil }
    }
    guard let (record, at) = held.max(by: { $0.1 < $1.1 }),
      let event = events.first(where: { $0.id == record.event }),
      case .interviewHeld(let interview) = try event.happening()
    else { return nil }
    let form = try workspace.form(interview.form)
    return LastInterview(record: record, at: at, lines: form.lines(of: interview.response))
  }

  private func recentEntries(
    of participant: Participant, since moment: Moment?, in events: [Event]
  ) throws -> [InterviewPreparation.RecentEntry] {
    let scopes = study.scopes(opening: .entry).map(\.id)
    let now = instruments.now()
    return try participant.entries.enumerated().compactMap { index, entry in
      if let moment, entry.latest.writtenAt <= moment { return nil }
      guard participant.counting(entry, under: scopes, now: now) == .counted else { return nil }
      return InterviewPreparation.RecentEntry(
        number: index + 1, entry: entry,
        content: try content(entry.latest, of: entry, in: events))
    }
  }

  /// The last day of the agreement in force, once a newer version is in use; nil when it goes on.
  func agreeAgainBy(_ participant: Participant) throws(DeskError) -> Day? {
    let documents = try workspace.documents()
    let current = documents.current(.agreement, on: today, in: .french)?.version
    return study.scopes(opening: .entry).compactMap { scope in
      let standing = participant.agreement.standing(of: scope.id, at: instruments.now())
      guard case .agreed(_, let version) = standing, let current, current > version else {
        return nil
      }
      return documents.lastDay(ofAgreementTo: version)
    }.min()
  }
}

extension Participant {
  /// Who followed the participant at that moment, as far as is known today.
  func referent(at moment: Moment) -> ID<Referent> {
    assignments.last { $0.effectiveAt <= moment }?.record.referent ?? firstReferent
  }
}
