import JSONTree
import StudyModel
import Testing
import Wording

struct `A participant` {
  @Test func `begins with an enrolment`() throws {
    let participant = try Telling().participant()
    #expect(participant.id == Known.code)
    #expect(participant.enrolment.region == "north")
    #expect(participant.enrolledAt == Known.start.at(9))
    #expect(participant.eventCount == 1)
    #expect(participant.departure == nil)
    #expect(participant.agreement.records.isEmpty)
  }

  @Test func `does not begin with anything else`() throws {
    var telling = Telling()
    telling.tell(.agreed(), on: Known.start.at(10))
    #expect(try Participant(folding: []) == nil)
    #expect(try Participant(folding: telling.events.dropFirst()) == nil)
  }

  @Test func `keeps who their referents were`() throws {
    var telling = Telling()
    telling.tell(.assigned(Assignment(referent: "r2", reason: "leave")), on: Known.autumn.at(9))
    telling.tell(
      .assigned(Assignment(referent: "r3", reason: "return")), on: Known.monthEnd.at(9),
      effective: Known.monthEnd.at(0), author: "c1")
    let participant = try telling.participant()
    #expect(participant.enrolment.referent == "r3")
    #expect(participant.assignments.map(\.record.referent) == ["r2", "r3"])
    #expect(participant.assignments.map(\.record.reason) == ["leave", "return"])
    #expect(participant.assignments.last?.author == "c1")
    #expect(participant.assignments.last?.effectiveAt == Known.monthEnd.at(0))
    #expect(participant.assignments.last?.recordedAt == Known.monthEnd.at(9))
    #expect(participant.firstReferent == "r1")
  }

  @Test func `is put right by a correction`() throws {
    var telling = Telling()
    telling.tell(
      .corrected(
        EnrolmentCorrection(conditions: ["second"], association: "club", reason: "mistyped")),
      on: Known.autumn.at(9))
    let participant = try telling.participant()
    #expect(participant.enrolment.conditions == ["second"])
    #expect(participant.enrolment.association == "club")
    #expect(participant.enrolment.region == "north")
    #expect(participant.enrolment.referent == "r1")
  }

  @Test func `may leave`() throws {
    var telling = Telling()
    telling.tell(
      .left(Departure(reason: "moved away")), on: Known.monthEnd.at(9),
      effective: Known.autumn.at(12))
    let departure = try #require(try telling.participant().departure)
    #expect(departure.record.reason == "moved away")
    #expect(departure.effectiveAt == Known.autumn.at(12))
    #expect(departure.recordedAt == Known.monthEnd.at(9))
  }

  @Test func `wrote entries and put them right`() throws {
    var telling = Telling()
    let first = telling.tell(
      .wrote(about: Known.start), on: Known.start.at(20), author: "LURO-162-T")
    let second = telling.tell(
      .wrote(about: Known.autumn), on: Known.autumn.at(20), source: .dictated)
    let amendment = telling.tell(.amended(first), on: Known.monthEnd.at(8))
    let entries = try telling.participant().entries
    #expect(entries.map(\.id) == [first, second])
    #expect(entries.map(\.day) == [Known.start, Known.autumn])
    #expect(entries.map(\.isAmended) == [true, false])
    #expect(entries[0].versions.map(\.event) == [first, amendment])
    #expect(entries[0].versions.map(\.reason) == [nil, "a word"])
    #expect(entries[0].latest.writtenAt == Known.monthEnd.at(8))
    #expect(entries[0].versions[0].author == "LURO-162-T")
    #expect(entries[1].latest.source == .dictated)
    #expect(entries[1].form == SampleStudy.form)
  }

  @Test func `is not changed by an amendment of an entry not theirs`() throws {
    var telling = Telling()
    let first = telling.tell(.wrote(about: Known.start), on: Known.start.at(20))
    let before = try telling.participant()
    let other = EventID(SimulatedWorld(now: Known.start.at(0), seed: 99).instruments)
    telling.tell(.amended(other), on: Known.monthEnd.at(8))
    let after = try telling.participant()
    #expect(after.entries == before.entries)
    #expect(after.entries.first?.id == first)
    #expect(after.eventCount == before.eventCount + 1)
  }

  @Test func `ignores what a newer version wrote and counts it`() throws {
    var telling = Telling()
    let before = try telling.participant()
    telling.tell(.unknown(EventKind(name: "theme.named", version: 1)), on: Known.autumn.at(9))
    telling.tell(.unknown(EventKind(name: "entry.written", version: 2)), on: Known.autumn.at(9))
    let after = try telling.participant()
    #expect(after.eventCount == 3)
    #expect(after.entries.isEmpty)
    #expect(after.enrolment == before.enrolment)
  }

  @Test func `is not folded from a payload that is wrong`() throws {
    var telling = Telling()
    telling.tell(.unknown(EventKind(name: "entry.written", version: 1)), on: Known.autumn.at(9))
    #expect(throws: PayloadError(kind: EventKind(name: "entry.written", version: 1), member: "day"))
    { try telling.participant() }
  }

  @Test func `keeps the thread of interviews`() throws {
    var telling = Telling()
    let at = Known.autumn.at(10)
    for happening in Samples.interviews { telling.tell(happening, on: at) }
    let thread = try telling.participant().interviews
    #expect(thread.records.map(\.window) == [1, 1, 1, 2, 3])
    #expect(
      thread.records(of: 1).map(\.kind) == [
        .planned(at, .telephone), .moved(Known.autumn.at(15), .inPerson, reason: "a strike"),
        .held(Known.autumn.at(15), minutes: 40, .inPerson),
      ])
    #expect(thread.last(of: 2)?.kind == .missed(reason: "no answer"))
    #expect(thread.last(of: 3)?.kind == .refused(reason: "too tired"))
    #expect(thread.last(of: 4) == nil)
  }

  /// A prefix folded first and the rest afterwards make the same participant as all at once.
  @Test func `is the same whether folded at once or bit by bit`() throws {
    var chance = SeededGenerator(seed: 21)
    let kinds = Samples.people.dropFirst(2) + Samples.agreement + Samples.interviews
    for _ in 0..<150 {
      var telling = Telling()
      var entries: [EventID] = []
      for step in 0..<Int.random(in: 1...14, using: &chance) {
        let moment = Known.start.at(10) + step * 3_600
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: entries.append(telling.tell(.wrote(about: Known.start), on: moment))
        case 1 where !entries.isEmpty:
          let entry = entries[Int.random(in: entries.indices, using: &chance)]
          telling.tell(.amended(entry), on: moment)
        default:
          telling.tell(kinds[Int.random(in: kinds.indices, using: &chance)], on: moment)
        }
      }
      let whole = try telling.participant()
      let cut = Int.random(in: 1...telling.events.count, using: &chance)
      var part = try #require(try Participant(folding: telling.events.prefix(cut)))
      for event in telling.events.dropFirst(cut) { try part.fold(event) }
      #expect(part == whole)
      #expect(whole.eventCount == telling.events.count)
    }
  }
}
