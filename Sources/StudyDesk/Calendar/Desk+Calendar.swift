public import StudyExchange
public import StudyModel
public import Wording

/// Whose interviews a calendar shows.
public enum CalendarOwner: Hashable, Sendable {
  /// Those of the people a referent follows.
  case referent(ID<Referent>)
  /// Those of one person.
  case participant(ParticipantCode)
  /// Those of a whole region, for a calendar that its referents share.
  case region(ID<Region>)
}

extension Desk {
  /// The interviews of a referent, a participant or a region, for their calendar.
  ///
  /// Whom the gate does not allow to be interviewed any more has only what waited, struck out; and
  /// so has, in a referent's calendar, whoever is followed by a colleague now. Codes alone, unless
  /// referents want names in a calendar of their own: the ledger then keeps that they were read.
  public func calendar(of owner: CalendarOwner, in language: Language) throws -> InterviewCalendar {
    try require(.interview)
    let style = try style(for: owner)
    var appointments = try appointments(of: owner)
    if style.hasNames { try addNames(to: &appointments) }
    return InterviewCalendar(appointments, zone: study.zone, style: style, in: language)
  }

  /// Writes a calendar where only its owner may read it.
  public func write(_ calendar: InterviewCalendar, to path: String) throws {
    try PrivateFile(path).write(calendar.bytes)
  }

  /// What a referent set for their own calendar holds for nobody else's.
  private func style(for owner: CalendarOwner) throws -> InterviewCalendar.Style {
    guard case .referent(let id) = owner,
      var style = try workspace.calendarStyles()[id]
    else { return InterviewCalendar.Style() }
    if user != .team(id) { style.hasNames = false }
    return style
  }

  private func appointments(of owner: CalendarOwner) throws -> [CalendarAppointment] {
    let now = instruments.now()
    var found: [CalendarAppointment] = []
    func add(_ participant: Participant, _ events: [Event]) throws {
      let isFollowed = owner.isFollowing(participant)
      guard isFollowed || owner.hasFollowed(participant) else { return }
      let history = try AppointmentHistory(
        of: participant.id, in: study.id, folding: events)
      found += try told(history.appointments, of: participant, isFollowed, now: now)
    }
    switch owner {
    case .participant(let code):
      try require(.interview, for: participant(code))
      let (participant, events) = try history(of: code)
      try add(participant, events)
    case .referent(let id):
      guard let referent = study.referent(id) else { throw DeskError.noReferent(id, study) }
      try require(.interview, in: referent.region)
      try forEachHistory(add)
    case .region(let id):
      guard study.region(id) != nil else { throw DeskError.noRegion(id, study) }
      try require(.interview, in: id)
      try forEachHistory(add)
    }
    return found
  }

  /// What may be told of a participant's appointments now.
  private func told(
    _ appointments: [CalendarAppointment], of participant: Participant, _ isFollowed: Bool,
    now: Moment
  ) throws -> [CalendarAppointment] {
    let waiting = appointments.filter(\.isWaiting)
    guard isFollowed else { return waiting.map { $0.cancelled() } }
    do {
      try workspace.gate().check(.interview, of: participant, at: now)
      return appointments
    } catch let refusal as Refusal {
      return waiting.map { $0.cancelled(since: lapse(refusal)) }
    }
  }

  /// When an agreement ran out, which nobody records; nil for what was recorded.
  private func lapse(_ refusal: Refusal) -> Moment? {
    guard case .renewalMissing(_, _, let lastDay) = refusal.reason else { return nil }
    return study.zone.moment(lastDay + 1)
  }

  private func addNames(to appointments: inout [CalendarAppointment]) throws {
    var names: [ParticipantCode: String] = [:]
    for code in Set(appointments.filter { !$0.isCancelled }.map(\.participant)).sorted() {
      names[code] = try identity(of: code)?.name
    }
    for index in appointments.indices where !appointments[index].isCancelled {
      appointments[index].name = names[appointments[index].participant]
    }
  }
}

extension CalendarOwner {
  fileprivate func isFollowing(_ participant: Participant) -> Bool {
    switch self {
    case .referent(let id): participant.enrolment.referent == id
    case .participant(let code): participant.id == code
    case .region(let id): participant.enrolment.region == id
    }
  }

  /// Whether a participant is followed by a colleague of the same referent now.
  fileprivate func hasFollowed(_ participant: Participant) -> Bool {
    guard case .referent(let id) = self else { return false }
    return participant.firstReferent == id
      || participant.assignments.contains { $0.record.referent == id }
  }
}

extension DeskError {
  static func noRegion(_ id: ID<Region>, _ study: Study) -> DeskError {
    .unknown(
      "L’étude n’a pas de région «\u{A0}\(id)\u{A0}».", "The study has no region “\(id)”.",
      among: study.regions.map(\.id.text))
  }
}
