import StudyModel
import Wording

/// Works out which messages a participant should get: from what the cockpit shows of them and what
/// they said and agreed to. It reads no clock and no file, and asks no gate.
struct MailPlanner {
  let study: Study
  let documents: Documents
  let settings: MailSettings
  /// The messages for which the study has a text.
  let kinds: Set<MessageKind>
  /// The cockpit of this participant alone.
  let cockpit: Cockpit
  let participant: Participant
  let now: Moment

  /// Older occasions have passed: nobody wants them when messages are first used, or after a pause.
  private static let freshDays = 30

  var messages: [DueMessage] {
    let all =
      invitations + appointments + soon + late + silence + renewals + receipts + thanks
    let oldest = study.zone.moment(cockpit.day - Self.freshDays)
    return all.filter { $0.from >= oldest }.sorted { ($0.from, $0.message) < ($1.from, $1.message) }
  }

  private var invitations: [DueMessage] {
    cockpit.awaited.filter { $0.informed == nil }.map { _ in
      due(.invitation, "1", from: participant.enrolledAt)
    }
  }

  /// Appointments that are still to come, as soon as they are made or moved.
  private var appointments: [DueMessage] {
    Set(participant.interviews.records.map(\.window)).sorted().compactMap { window in
      guard let (appointment, occasion, recordedAt) = appointment(of: window),
        appointment.at > now
      else { return nil }
      return due(.appointment, occasion, from: recordedAt, appointment)
    }
  }

  /// A week before; whoever was told of the appointment within that week, or is still to be told, is not
  /// told again.
  private var soon: [DueMessage] {
    cockpit.due.compactMap { line in
      guard let (appointment, occasion, recordedAt) = appointment(of: line.window.number),
        appointment.at > now
      else { return nil }
      let from = reminder(study.zone.day(of: appointment.at) - 7)
      guard recordedAt < from, !isTold(MessageName(.appointment, occasion), from) else {
        return nil
      }
      return due(.soon, occasion, from: from, appointment)
    }
  }

  /// Whether that message says, from then on, all that another one would.
  private func isTold(_ message: MessageName, _ from: Moment) -> Bool {
    guard kinds.contains(message.kind) else { return false }
    if let gone = participant.mail.departures.last(where: { $0.message == message }) {
      return gone.at >= from
    }
    return switch participant.mail.state(of: message) {
    // What failed has to be looked at, and says it all when it goes again.
    case .open, .deferred, .failed: from <= now
    case .written, .unsure, .sent: false
    }
  }

  private var late: [DueMessage] {
    cockpit.late.compactMap { line in
      guard case .late(let since) = line.status else { return nil }
      let records = participant.interviews.records(of: line.window.number).count
      return due(
        .late, "\(line.window.number)-\(records)", from: reminder(since + 1), day: since)
    }
  }

  private var silence: [DueMessage] {
    cockpit.silent.map { silence in
      due(
        .silence, "\(silence.since)", from: reminder(silence.since + study.silentAfterDays),
        day: silence.since)
    }
  }

  /// When the new text comes into use, and again a week before the old agreement ends.
  private var renewals: [DueMessage] {
    cockpit.renewals.flatMap { renewal -> [DueMessage] in
      guard let next = documents.current(.agreement, on: cockpit.day, in: .french) else {
        return []
      }
      let (first, last) = (reminder(next.from), reminder(renewal.lastDay - 7))
      let asked = due(.renewal, "\(next.version)", from: first, day: renewal.lastDay)
      guard first < last, last <= now else { return [asked] }
      return [asked, due(.renewal, "\(next.version)-last", from: last, day: renewal.lastDay)]
    }
  }

  /// Of what was said last: whoever withdrew is not thanked for the agreement before.
  private var receipts: [DueMessage] {
    let said = participant.agreement.records.enumerated().filter { _, record in
      switch record.kind {
      case .agreed, .withdrew: true
      case .informed, .refused, .objected, .objectionLifted: false
      }
    }
    guard let (index, record) = said.last.map({ ($0.offset, $0.element) }) else { return [] }
    return [
      due(
        .receipt, "\(index + 1)", from: record.recordedAt,
        day: study.zone.day(of: record.effectiveAt))
    ]
  }

  private var thanks: [DueMessage] {
    guard let phase = study.phase(study.interviews.phase), cockpit.day > phase.to,
      cockpit.standings[.active] == 1
    else { return [] }
    return [due(.thanks, "1", from: reminder(phase.to + 1))]
  }

  /// The hour of reminders on that day, as clocks show it on that day.
  private func reminder(_ day: Day) -> Moment {
    study.zone.moment(day, minuteOfDay: settings.minute)
  }

  private func appointment(
    of window: Int
  ) -> (DueMessage.Appointment, occasion: String, recordedAt: Moment)? {
    guard let record = participant.interviews.last(of: window) else { return nil }
    let (at, mode): (Moment, InterviewMode)
    switch record.kind {
    case .planned(let moment, let how), .moved(let moment, let how, _): (at, mode) = (moment, how)
    case .held, .missed, .refused: return nil
    }
    let count = participant.interviews.records(of: window).count
    return (
      DueMessage.Appointment(window: window, at: at, mode: mode), "\(window)-\(count)",
      record.recordedAt
    )
  }

  private func due(
    _ kind: MessageKind, _ occasion: String, from: Moment,
    _ appointment: DueMessage.Appointment? = nil, day: Day? = nil
  ) -> DueMessage {
    DueMessage(
      participant: participant.id, referent: participant.enrolment.referent,
      message: MessageName(kind, occasion), language: participant.agreement.language, from: from,
      appointment: appointment, day: day)
  }
}

extension AgreementHistory {
  /// The language of the text that the person was given or agreed to last; French before.
  fileprivate var language: Language {
    let last = records.last { record in
      switch record.kind {
      case .informed, .agreed: true
      default: false
      }
    }
    return switch last?.kind {
    case .informed(let given): given.document.language
    case .agreed(let given): given.document.language
    default: .french
    }
  }
}
