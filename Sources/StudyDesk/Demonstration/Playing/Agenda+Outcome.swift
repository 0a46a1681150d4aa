import StudyModel
import Wording

extension Agenda {
  /// Lays down how taking part ends or is interrupted, before anything else is.
  mutating func decideOutcome() {
    guard let on = line.on.map(number), on > day(agreed) else { return }
    let time = time(on: workingDay(line.recorded.map(number) ?? on), 9...18)
    switch line.outcome {
    case .stops, .excludes:
      addQuarantined(from: on, recorded: day(time))
      end(.withdraw, at: time)
    case .leaves: end(.leave, at: time)
    case .quotes: add(time, .withdraw)
    case .objects: object(at: time)
    case .silent: silent = on * 86_400
    case .completes, .refuses, .noReply, .notRenewed, .lateRenewal: break
    }
  }

  private mutating func end(_ deed: Turn.Deed, at time: Int) {
    add(time, deed)
    barred.append(time..<Int.max)
  }

  private mutating func object(at time: Int) {
    let lifted = self.time(on: workingDay(line.until.map(number) ?? day(time) + 14), 9...18)
    add(time, .object)
    if lifted > time { add(lifted, .lift) }
    barred.append(time..<max(lifted, time + 1))
  }

  /// What is written between a withdrawal's effect and its recording, and will count nowhere.
  private mutating func addQuarantined(from first: Int, recorded last: Int) {
    guard last - first > 1 else { return }
    let role: FormUse.Role = study.form(for: .logbook) == nil ? .followUp : .logbook
    addAnswers(role, at: time(on: first + (last - first) / 2))
  }

  /// Agrees again to each new version of the form, in time, late or never.
  mutating func renew() {
    for document in newVersions {
      guard let deadline = document.agreeAgainBy.map(number) else { continue }
      let first = max(number(of: document.from), day(agreed)) + 1
      let closes = (deadline + 1) * 86_400
      switch line.outcome {
      case .notRenewed:
        inform(from: first, to: deadline)
        barred.append(closes..<Int.max)
      case .lateRenewal:
        inform(from: first, to: deadline)
        renewLate(closes)
      default: renew(from: first, to: min(deadline, lastDay), closes)
      }
    }
  }

  /// The agreement forms that follow the one first agreed to, each version once.
  private var newVersions: [Document] {
    let agreed = scenario.start + day(agreed)
    var seen: Set<Int> = []
    return documents.all
      .filter { $0.kind == .agreement && $0.version > 1 && $0.from > agreed }
      .sorted { $0.version < $1.version }
      .filter { seen.insert($0.version).inserted }
  }

  /// The last day on which the person can be asked anything.
  private var lastDay: Int {
    switch line.outcome {
    case .stops, .excludes, .leaves, .silent: (line.on.map(number) ?? day(limit)) - 1
    default: day(limit) - 1
    }
  }

  private mutating func inform(from first: Int, to last: Int) {
    guard let day = workingDay(from: first, to: last) else { return }
    addAsking(time(on: day, 8...18), .inform)
  }

  private mutating func renew(from first: Int, to last: Int, _ closes: Int) {
    for _ in 0..<8 {
      guard let day = workingDay(from: first, to: last) else { break }
      let informed = time(on: day, 8...17)
      let renewed = time(after: informed, minutes: 10...40)
      guard !isInterrupted(informed...renewed) else { continue }
      add(informed, .inform)
      add(renewed, .renew)
      return
    }
    barred.append(closes..<Int.max)
  }

  /// Whether the person is out of reach then, or about to withdraw something.
  private func isInterrupted(_ times: ClosedRange<Int>) -> Bool {
    if barred.contains(where: { $0.overlaps(times) }) { return true }
    guard line.outcome == .quotes, let on = line.on.map(number) else { return false }
    let recorded = workingDay(line.recorded.map(number) ?? on)
    return (on...max(on, recorded)).contains(day(times.lowerBound))
  }

  private mutating func renewLate(_ closes: Int) {
    let renewed = time(on: workingDay(line.on.map(number) ?? 0), 9...18)
    guard renewed > closes else { return }
    add(renewed, .renew)
    barred.append(closes..<renewed)
  }
}
