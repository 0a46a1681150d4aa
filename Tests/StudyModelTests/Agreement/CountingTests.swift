import StudyModel
import Testing
import Wording

struct `What was written` {
  private let third = Known.day("2024-11-03")
  private let tenth = Known.day("2024-11-10")
  private let part: [ID<Scope>] = ["part"]

  private func agreed() -> Telling {
    var telling = Telling()
    telling.tell(.agreed(), on: Known.start.at(10))
    return telling
  }

  private func countings(_ telling: Telling, under scopes: [ID<Scope>] = ["part"]) throws
    -> [Counting]
  {
    let participant = try telling.participant()
    return participant.entries.map {
      participant.counting($0, under: scopes, now: Known.end.at(0))
    }
  }

  @Test func `counts after a withdrawal that only stops`() throws {
    var telling = agreed()
    telling.tell(.wrote(about: Known.autumn), on: Known.autumn.at(20))
    telling.tell(.withdrew(.stop), on: tenth.at(9))
    #expect(try countings(telling) == [.counted])
  }

  @Test func `counts nowhere after a withdrawal that excludes`() throws {
    var telling = agreed()
    telling.tell(.wrote(about: Known.autumn), on: Known.autumn.at(20))
    telling.tell(.withdrew(.exclude, ["part"]), on: tenth.at(9))
    telling.tell(.agreed(), on: Known.monthEnd.at(9))
    telling.tell(.wrote(about: Known.monthEnd), on: Known.monthEnd.at(20))
    #expect(try countings(telling) == [.excluded, .counted])
    #expect(try countings(telling, under: ["quotes"]) == [.counted, .counted])
  }

  /// A withdrawal signed on the 3rd and recorded on the 10th.
  @Test func `between a withdrawal and its recording is quarantined`() throws {
    var telling = agreed()
    telling.tell(.wrote(about: third), on: third.at(8))
    telling.tell(.wrote(about: third), on: third.at(9))
    telling.tell(.wrote(about: third), on: tenth.at(8))
    telling.tell(.withdrew(.stop), on: tenth.at(9), effective: third.at(9))
    let quarantined = Counting.quarantined(since: third.at(9))
    #expect(try countings(telling) == [.counted, quarantined, quarantined])
  }

  @Test func `between a withdrawal that excludes and its recording is excluded`() throws {
    var telling = agreed()
    telling.tell(.wrote(about: third), on: third.at(8))
    telling.tell(.wrote(about: third), on: tenth.at(8))
    telling.tell(.withdrew(.exclude), on: tenth.at(9), effective: third.at(9))
    #expect(try countings(telling) == [.excluded, .excluded])
  }

  @Test func `keeps counting by its earlier text when an amendment does not`() throws {
    var telling = agreed()
    let entry = telling.tell(.wrote(about: Known.autumn), on: Known.autumn.at(20))
    let before = telling.tell(.amended(entry), on: third.at(8))
    telling.tell(.amended(entry), on: third.at(10))
    let other = telling.tell(.wrote(about: third), on: third.at(11))
    telling.tell(.withdrew(.stop), on: tenth.at(9), effective: third.at(9))
    let participant = try telling.participant()
    let counted = participant.entries.map {
      participant.countedVersion(of: $0, under: part, now: Known.end.at(0))?.event
    }
    #expect(counted == [before, nil])
    #expect(participant.entries.map(\.id) == [entry, other])
  }

  @Test func `of which the quotes were withdrawn counts but is not quoted`() throws {
    var telling = agreed()
    telling.tell(.wrote(about: third), on: third.at(10))
    telling.tell(.withdrew(.quotes, ["quotes"]), on: tenth.at(9), effective: third.at(9))
    #expect(try countings(telling) == [.counted])
    #expect(try countings(telling, under: ["quotes"]) == [.quarantined(since: third.at(9))])
    #expect(
      try countings(telling, under: ["part", "quotes"]) == [.quarantined(since: third.at(9))])
  }

  @Test func `does not count while an objection stands`() throws {
    var telling = agreed()
    telling.tell(.wrote(about: third), on: third.at(8))
    telling.tell(.objected, on: tenth.at(9))
    #expect(try countings(telling) == [.objected])
    telling.tell(.lifted, on: Known.monthEnd.at(9))
    #expect(try countings(telling) == [.counted])
  }

  @Test func `between an objection and its recording stays quarantined when it is lifted`() throws {
    var telling = agreed()
    telling.tell(.wrote(about: third), on: third.at(10))
    telling.tell(.objected, on: tenth.at(9), effective: third.at(9))
    telling.tell(.lifted, on: Known.monthEnd.at(9))
    #expect(try countings(telling) == [.quarantined(since: third.at(9))])
  }

  /// Signed on the 3rd to stop, on the 5th to go on; both papers arrive later.
  @Test(arguments: [Withdrawal.Effect.stop, .exclude])
  func `under a new agreement counts, although the withdrawal is recorded later`(
    effect: Withdrawal.Effect
  ) throws {
    var telling = agreed()
    telling.tell(.wrote(about: third), on: third.at(8))
    telling.tell(.wrote(about: third), on: (third + 1).at(8))
    telling.tell(.wrote(about: third), on: (third + 3).at(8))
    telling.tell(.withdrew(effect), on: tenth.at(9), effective: third.at(9))
    telling.tell(.agreed(), on: tenth.at(10), effective: (third + 2).at(9))
    #expect(
      try countings(telling)
        == (effect == .stop
          ? [.counted, .quarantined(since: third.at(9)), .counted]
          : [.excluded, .excluded, .counted]))
  }

  @Test func `until a withdrawal that is yet to take effect is excluded with the rest`() throws {
    var telling = agreed()
    telling.tell(.withdrew(.exclude), on: third.at(9), effective: tenth.at(9))
    telling.tell(.wrote(about: third), on: (third + 1).at(8))
    #expect(try countings(telling) == [.excluded])
  }
}
