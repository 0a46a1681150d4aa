/// A participant as their events tell: where they stand, what they agreed to, what they wrote.
///
/// Made only by folding events; nothing sets it.
public struct Participant: Hashable, Sendable {
  /// The code that people speak and write, `TALI-473-P`.
  public let id: ParticipantCode
  /// Where they stand today, with corrections and the present referent.
  public private(set) var enrolment: Enrolment
  /// When the enrolment took effect, which may be before it was recorded.
  public private(set) var enrolledAt: Moment
  /// Where the person was recruited, and is counted, wherever they moved since.
  public let recruitedIn: ID<Region>
  /// The referent of the enrolment; those who followed are in `assignments`.
  public let firstReferent: ID<Referent>
  /// Changes of referent, in the order they were recorded.
  public private(set) var assignments: [Held<Assignment>] = []
  /// When and why they left the study; nil while they are in it.
  public private(set) var departure: Held<Departure>?
  /// Since when their record is kept and used for nothing; nil while it is in use.
  public private(set) var restriction: Held<Restriction>?
  /// What they said about taking part.
  public private(set) var agreement = AgreementHistory()
  /// Logbook entries and questionnaires, in the order they were first written.
  public private(set) var entries: [Entry] = []
  /// What was recorded about their interviews.
  public private(set) var interviews = InterviewThread()
  /// What became of messages to them.
  public private(set) var mail = MailThread()
  /// How many events have been folded in.
  public private(set) var eventCount = 0

  /// A record with its two times.
  public struct Held<Record: Hashable & Sendable>: Hashable, Sendable {
    /// What was recorded.
    public let record: Record
    /// When it took effect.
    public let effectiveAt: Moment
    /// When it was written down.
    public let recordedAt: Moment
    /// Who wrote it down: a user of the study, or the participant's code.
    public let author: String
  }

  /// The participant those events of one stream tell of; nil when the first is not an enrolment.
  /// - Throws: `PayloadError` when a payload does not have the shape its kind names.
  public init?(folding events: some Sequence<Event>) throws(PayloadError) {
    var iterator = events.makeIterator()
    guard let first = iterator.next(), case .participant(let code) = first.stream,
      case .enrolled(let enrolment) = try first.happening()
    else { return nil }
    id = code
    self.enrolment = enrolment
    recruitedIn = enrolment.region
    firstReferent = enrolment.referent
    enrolledAt = first.effectiveAt
    eventCount = 1
    while let event = iterator.next() { try fold(event) }
  }

  /// Takes in the next event.
  public mutating func fold(_ event: Event) throws(PayloadError) {
    fold(event, try event.happening(withAnswers: false))
  }

  /// Takes in the next event, whose payload has been read already.
  public mutating func fold(_ event: Event, _ happening: Happening) {
    eventCount += 1
    switch happening {
    case .corrected(let record):
      enrolment.conditions = record.conditions
      enrolment.association = record.association
    case .assigned(let record):
      assignments.append(held(record, event))
      enrolment.referent = record.referent
    case .moved(let record):
      let assignment = Assignment(referent: record.referent, reason: record.reason)
      assignments.append(held(assignment, event))
      enrolment.region = record.region
      enrolment.referent = record.referent
    case .mail(let step): mail.add(step, from: event)
    case .left(let record): departure = held(record, event)
    case .informed(let record): agreement.add(.informed(record), from: event)
    case .agreed(let record): agreement.add(.agreed(record), from: event)
    case .refused(let record): agreement.add(.refused(record), from: event)
    case .withdrew(let record): agreement.add(.withdrew(record), from: event)
    case .objected(let record): agreement.add(.objected(record), from: event)
    case .objectionLifted(let record): agreement.add(.objectionLifted(record), from: event)
    case .restricted(let record): restriction = held(record, event)
    case .restrictionLifted: restriction = nil
    case .wrote(let record): entries.append(Entry(record, from: event))
    case .amended(let record):
      guard let place = entries.lastIndex(where: { $0.id == record.entry }) else { return }
      entries[place].amend(record, from: event)
    default: foldInterview(happening, event)
    }
  }

  private mutating func foldInterview(_ happening: Happening, _ event: Event) {
    switch happening {
    case .interviewPlanned(let record):
      interviews.add(record.window, .planned(record.at, record.mode), from: event)
    case .interviewMoved(let record):
      interviews.add(
        record.window, .moved(record.at, record.mode, reason: record.reason ?? ""), from: event)
    case .interviewHeld(let record):
      interviews.add(
        record.window, .held(record.at, minutes: record.minutes, record.mode), from: event)
    case .interviewMissed(let record):
      interviews.add(record.window, .missed(reason: record.reason), from: event)
    case .interviewRefused(let record):
      interviews.add(record.window, .refused(reason: record.reason), from: event)
    default: break
    }
  }

  private func held<Record>(_ record: Record, _ event: Event) -> Held<Record> {
    Held(
      record: record, effectiveAt: event.effectiveAt, recordedAt: event.recordedAt,
      author: event.author)
  }
}
