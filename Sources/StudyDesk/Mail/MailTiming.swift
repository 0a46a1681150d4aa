import StudyModel
import Wording

/// When a message may go: not before its time, not in quiet hours, not too many a week, and after a
/// failure not at once.
struct MailTiming {
  let settings: MailSettings
  let zone: StudyZone

  /// How many minutes after each failure in turn the server is asked again.
  static let pauses = [5, 15, 60, 240, 720, 1440]

  func situation(
    of due: DueMessage, in thread: MailThread, at now: Moment
  ) -> PlannedMessage.Situation? {
    switch thread.state(of: due.message) {
    case .written, .sent: return nil
    case .unsure(let since): return .unsure(since: since)
    case .failed(let at, let reason): return .failed(at, reason: reason)
    case .open: return waiting(due, thread, from: due.from, now, .early)
    case .deferred(let tries, let last, _):
      let pause = Self.pauses[min(tries, Self.pauses.count) - 1]
      return waiting(due, thread, from: last + pause * 60, now, .pause)
    }
  }

  /// Who is told that an interview is late need not read the same week that nothing is heard of them:
  /// both ask for a call.
  func spacedOut(
    _ messages: [PlannedMessage], after thread: MailThread, at now: Moment
  ) -> [PlannedMessage] {
    // One that failed or waits holds the other back too: it would meet the same server.
    let goes = messages.contains { $0.due.message.kind == .late }
    let went = thread.departures.last { $0.message.kind == .late }?.at
    guard let last = goes ? now : went else { return messages }
    let free = zone.sameHour(last, daysLater: 7)
    return messages.map { message in
      guard message.due.message.kind == .silence, message.situation == .ready, free > now else {
        return message
      }
      return PlannedMessage(due: message.due, situation: .waiting(until: free, .ceiling))
    }
  }

  private func waiting(
    _ due: DueMessage, _ thread: MailThread, from: Moment, _ now: Moment,
    _ first: PlannedMessage.Reason
  ) -> PlannedMessage.Situation {
    var (moment, reason) = from > now ? (from, first) : (now, nil)
    // What one rule puts off, the other may put off again.
    for _ in 0..<2 {
      if due.message.kind != .receipt, let free = free(thread, from: moment) {
        (moment, reason) = (free, .ceiling)
      }
      if let end = endOfQuiet(around: moment) { (moment, reason) = (end, .quiet) }
    }
    guard let reason else { return .ready }
    return .waiting(until: moment, reason)
  }

  /// When as few messages have gone in the seven days before as may; nil when that is so.
  private func free(_ thread: MailThread, from moment: Moment) -> Moment? {
    let weekBefore = zone.sameHour(moment, daysLater: -7)
    let gone = thread.departures.filter { $0.message.kind != .receipt && $0.at > weekBefore }
      .map(\.at).sorted()
    guard gone.count >= settings.perWeek else { return nil }
    return zone.sameHour(gone[gone.count - settings.perWeek], daysLater: 7)
  }

  /// When the quiet hours end in which that moment lies; nil outside them.
  private func endOfQuiet(around moment: Moment) -> Moment? {
    guard let quiet = settings.quiet else { return nil }
    let minute = zone.minuteOfDay(of: moment)
    let isOverNight = quiet.to <= quiet.from
    let isQuiet =
      isOverNight
      ? minute >= quiet.from || minute < quiet.to : (quiet.from..<quiet.to).contains(minute)
    guard isQuiet else { return nil }
    let day = zone.day(of: moment)
    return zone.moment(
      isOverNight && minute >= quiet.from ? day + 1 : day, minuteOfDay: quiet.to)
  }
}

extension StudyZone {
  /// The moment at which clocks show the same, so many days later. Seconds are kept.
  fileprivate func sameHour(_ moment: Moment, daysLater days: Int) -> Moment {
    let start = self.moment(day(of: moment), minuteOfDay: minuteOfDay(of: moment))
    let rest = moment.milliseconds - start.milliseconds
    let later = self.moment(day(of: moment) + days, minuteOfDay: minuteOfDay(of: moment))
    return Moment(milliseconds: later.milliseconds + rest)
  }
}
