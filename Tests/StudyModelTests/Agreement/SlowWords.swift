import StudyModel
import Testing
import Wording

/// What a participant's words amount to, worked out day by day by hand: an independent model of
/// standing, gate and counting, as plain as can be.
///
/// Days are numbered from the first; one record is one word on one day, known from another.
struct SlowWords {
  /// One record: the day it took effect and the day it was recorded.
  struct Said {
    let happening: Happening
    let effect: Int
    let known: Int
  }

  /// The standing word on one scope, and the closing words since it was last opened.
  struct Word {
    var standing = ScopeStanding.neverAsked
    var closings: [Said] = []
  }

  static let first = -8
  let said: [Said]
  /// What took effect on each day, in the order it was recorded.
  private let onDay: [Int: [Said]]

  static func moment(_ day: Int) -> Moment { (Known.monthEnd + day).at(12) }
  private func day(_ number: Int) -> Day { Known.monthEnd + number }

  /// The word on one scope at the end of that day's saying.
  func word(on scope: ID<Scope>, day: Int) -> Word {
    var word = Word()
    for today in Self.first...max(day, Self.first) {
      for record in onDay[today] ?? [] where today <= day {
        listen(to: record, on: scope, &word)
      }
    }
    return word
  }

  private func listen(to record: Said, on scope: ID<Scope>, _ word: inout Word) {
    let since = Self.moment(record.effect)
    switch record.happening {
    case .agreed(let given) where given.accepted.contains(scope):
      word.standing = .agreed(since: since, version: given.document.version)
      word.closings = []
    case .agreed(let given) where given.declined.contains(scope):
      word.standing = .declined(since: since)
      word.closings.append(record)
    case .refused:
      word.standing = .declined(since: since)
      word.closings.append(record)
    case .withdrew(let withdrawal) where withdrawal.scopes.contains(scope):
      if case .withdrawn(let first, let effect) = word.standing {
        let isExcluded = effect == .exclude || withdrawal.effect == .exclude
        let isStopped = effect == .stop || withdrawal.effect == .stop
        word.standing = .withdrawn(
          since: first, effect: isExcluded ? .exclude : isStopped ? .stop : .quotes)
      } else {
        word.standing = .withdrawn(since: since, effect: withdrawal.effect)
      }
      word.closings.append(record)
    default: break
    }
  }

  /// The objections that stand on that day, none of them lifted; the first is the one told.
  func objections(day: Int) -> [Said] {
    var standing: [Said] = []
    for today in Self.first...max(day, Self.first) where today <= day {
      for record in onDay[today] ?? [] {
        if case .objected = record.happening { standing.append(record) }
        if case .objectionLifted = record.happening { standing = [] }
      }
    }
    return standing
  }

  /// Why the gate does not let an entry pass on that day.
  func reason(day number: Int) -> Refusal.Reason? {
    if let objection = objections(day: number).first { return .objected(day(objection.effect)) }
    let part = SampleStudy.part
    switch word(on: part.id, day: number).standing {
    case .neverAsked: return .neverAsked(part)
    case .declined(let since): return .declined(part, Known.paris.day(of: since))
    case .withdrawn(let since, _): return .withdrawn(part, Known.paris.day(of: since))
    case .agreed(_, let version) where version < 3 && number > 0:
      return .renewalMissing(part, version: version, lastDay: Known.monthEnd)
    case .agreed: return nil
    }
  }

  /// Whether what was written on that day counts, seen from another.
  func counting(written: Int, under scopes: [ID<Scope>], now: Int) -> Counting {
    if !objections(day: now).isEmpty { return .objected }
    let closings = scopes.flatMap { word(on: $0, day: written).closings }
    let isTakenBack = said.contains { record in
      guard case .withdrew(let withdrawal) = record.happening, withdrawal.effect == .exclude
      else { return false }
      return written < record.effect && withdrawal.scopes.contains(where: scopes.contains)
    }
    let isTakenBackUnknown = closings.contains { record in
      guard case .withdrew(let withdrawal) = record.happening, withdrawal.effect == .exclude
      else { return false }
      return written <= max(record.known, record.effect)
    }
    if isTakenBack || isTakenBackUnknown { return .excluded }
    let unknown = (closings + objections(day: written)).filter { written < $0.known }
    guard let since = unknown.map(\.effect).min() else { return .counted }
    return .quarantined(since: Self.moment(since))
  }
}

extension SlowWords {
  /// Some records with random times; what is recorded later may have taken effect earlier.
  init(upTo count: Int, chance: inout SeededGenerator) {
    var known = -4
    var said: [Said] = []
    for _ in 0..<Int.random(in: 0...count, using: &chance) {
      known += Int.random(in: 0...3, using: &chance)
      let delay = [0, 0, 0, 1, 2, 4, -2].randomElement(using: &chance) ?? 0
      said.append(
        Said(
          happening: Self.happening(&chance), effect: max(known - delay, Self.first),
          known: known))
    }
    self.said = said
    onDay = Dictionary(grouping: said, by: \.effect)
  }

  private static func happening(_ chance: inout SeededGenerator) -> Happening {
    let both: [ID<Scope>] = ["part", "quotes"]
    let some = both.filter { _ in Bool.random(using: &chance) }
    let version = Int.random(in: 1...3, using: &chance)
    switch Int.random(in: 0..<10, using: &chance) {
    case 0...3: return .agreed(to: both, version: version)
    case 4: return .agreed(to: some, not: both.filter { !some.contains($0) }, version: version)
    case 5: return .withdrew(.stop, some)
    case 6: return .withdrew(.exclude, some)
    case 7: return Bool.random(using: &chance) ? .refused : .withdrew(.quotes, ["quotes"])
    case 8: return .objected
    default: return .lifted
    }
  }

  /// The participant who said all this, folded from events.
  func participant() throws -> Participant {
    var participant = try Telling().participant()
    var telling = Telling()
    for record in said {
      telling.tell(
        record.happening, on: Self.moment(record.known), effective: Self.moment(record.effect))
      let event = try #require(telling.events.last)
      participant.fold(event, record.happening)
    }
    return participant
  }
}
