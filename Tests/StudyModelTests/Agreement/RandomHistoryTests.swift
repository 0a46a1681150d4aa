import StudyModel
import Testing

/// Some thousands of invented histories, each day of each compared with the slow model.
struct `A random history` {
  private static let days = -9...12

  private func histories(
    _ count: Int, seed: UInt64, check: (SlowWords, Participant) throws -> Bool
  ) throws {
    var chance = SeededGenerator(seed: seed)
    for number in 0..<count {
      let words = SlowWords(upTo: 7, chance: &chance)
      guard try !check(words, try words.participant()) else { continue }
      Issue.record("history \(number) of seed \(seed): \(words.said)")
      return
    }
  }

  @Test(arguments: [41, 42] as [UInt64])
  func `has the standing that its days add up to`(seed: UInt64) throws {
    try histories(400, seed: seed) { words, participant in
      Self.days.allSatisfy { day in
        let moment = SlowWords.moment(day)
        let objection = words.objections(day: day).first.map { SlowWords.moment($0.effect) }
        return participant.agreement.objection(at: moment) == objection
          && ["part", "quotes", "after"].allSatisfy { scope in
            participant.agreement.standing(of: scope, at: moment)
              == words.word(on: scope, day: day).standing
          }
      }
    }
  }

  @Test(arguments: [43, 44] as [UInt64])
  func `opens the gate on the days it should`(seed: UInt64) throws {
    try histories(400, seed: seed) { words, participant in
      Self.days.allSatisfy { day in
        verdict(on: participant, at: SlowWords.moment(day)) == words.reason(day: day)
      }
    }
  }

  @Test(arguments: [45, 46] as [UInt64])
  func `lets an earlier day pass only if now does too`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed + 100)
    try histories(400, seed: seed) { words, participant in
      let effective = Int.random(in: Self.days, using: &chance)
      let now = Int.random(in: Self.days, using: &chance)
      let verdict = verdict(
        on: participant, at: SlowWords.moment(effective), now: SlowWords.moment(now))
      return verdict == words.reason(day: min(effective, now)) ?? words.reason(day: now)
    }
  }

  @Test(arguments: [47, 48] as [UInt64])
  func `counts, excludes and quarantines as it should`(seed: UInt64) throws {
    let cases: [[ID<Scope>]] = [["part"], ["quotes"], ["part", "quotes"], []]
    try histories(400, seed: seed) { words, participant in
      cases.allSatisfy { scopes in
        Self.days.allSatisfy { written in
          [written, 12].allSatisfy { now in
            participant.counting(
              recordedAt: SlowWords.moment(written), under: scopes, now: SlowWords.moment(now))
              == words.counting(written: written, under: scopes, now: now)
          }
        }
      }
    }
  }

  private func verdict(
    on participant: Participant, at effective: Moment, now: Moment? = nil
  ) -> Refusal.Reason? {
    do throws(Refusal) {
      try SampleStudy.gate.check(
        .entry, of: participant, effectiveAt: effective, now: now ?? effective)
      return nil
    } catch {
      return error.reason
    }
  }
}
