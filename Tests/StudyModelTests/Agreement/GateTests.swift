import StudyModel
import Testing
import Wording

struct `The gate` {
  private let gate = SampleStudy.gate

  private func reason(
    _ act: Act, at moment: Moment, effective: Moment? = nil, after tell: (inout Telling) -> Void
  ) throws -> Refusal.Reason? {
    var telling = Telling()
    tell(&telling)
    let participant = try telling.participant()
    do throws(Refusal) {
      try gate.check(act, of: participant, effectiveAt: effective ?? moment, now: moment)
      return nil
    } catch {
      #expect(error.act == act && error.participant == Known.code)
      return error.reason
    }
  }

  @Test(arguments: [Act.entry, .interview, .reminder, .report])
  func `opens each act with its own scope`(act: Act) throws {
    let moment = Known.autumn.at(10)
    #expect(try reason(act, at: moment) { _ in } == .neverAsked(SampleStudy.part))
    #expect(
      try reason(act, at: moment) { $0.tell(.agreed(to: ["part"]), on: Known.start.at(10)) } == nil)
    #expect(
      try reason(act, at: moment) { $0.tell(.agreed(to: ["quotes"]), on: Known.start.at(10)) }
        == .neverAsked(SampleStudy.part))
    #expect(
      try reason(act, at: moment) {
        $0.tell(.agreed(to: ["quotes"], not: ["part"]), on: Known.start.at(10))
      } == .declined(SampleStudy.part, Known.start))
  }

  @Test func `needs every scope that opens an act`() throws {
    var study = SampleStudy.study
    study.scopes[0].opens.insert(.quote)
    let gate = Gate(study: study, documents: SampleStudy.documents)
    var telling = Telling()
    telling.tell(.agreed(), on: Known.start.at(10))
    #expect(throws: Never.self) {
      try gate.check(.quote, of: telling.participant(), at: Known.start.at(11))
    }
    telling.tell(.withdrew(.stop, ["part"]), on: Known.start.at(12))
    #expect(throws: Refusal.self) {
      try gate.check(.quote, of: telling.participant(), at: Known.start.at(12))
    }
  }

  @Test func `is shut for an act that no scope opens`() throws {
    #expect(
      try reason(.association, at: Known.autumn.at(10)) {
        $0.tell(.agreed(), on: Known.start.at(10))
      } == .noScope)
  }

  @Test func `asks for the moment of the act and for now`() throws {
    let signed = Known.autumn.at(10)
    func reason(effective: Moment, now: Moment) throws -> Refusal.Reason? {
      try self.reason(.entry, at: now, effective: effective) {
        $0.tell(.agreed(), on: signed)
        $0.tell(.withdrew(.stop), on: Known.monthEnd.at(10))
      }
    }
    let now = Known.monthEnd.at(9)
    #expect(try reason(effective: signed + -1, now: now) == .neverAsked(SampleStudy.part))
    #expect(try reason(effective: signed, now: now) == nil)
    #expect(try reason(effective: Known.end.at(9), now: now) == nil)
    let withdrawn = Refusal.Reason.withdrawn(SampleStudy.part, Known.monthEnd)
    #expect(try reason(effective: signed, now: Known.monthEnd.at(10)) == withdrawn)
    #expect(try reason(effective: now, now: Known.end.at(9)) == withdrawn)
  }

  @Test func `a withdrawn participant can write nothing`() throws {
    for effect in [Withdrawal.Effect.stop, .exclude] {
      #expect(
        try reason(.entry, at: Known.autumn.at(10)) {
          $0.tell(.agreed(), on: Known.start.at(10))
          $0.tell(.withdrew(effect), on: Known.start.at(11))
        } == .withdrawn(SampleStudy.part, Known.start))
    }
  }

  @Test func `goes on after the quotes alone were withdrawn`() throws {
    let tell: (inout Telling) -> Void = {
      $0.tell(.agreed(), on: Known.start.at(10))
      $0.tell(.withdrew(.quotes, ["quotes"]), on: Known.start.at(11))
    }
    #expect(try reason(.entry, at: Known.autumn.at(10), after: tell) == nil)
    #expect(
      try reason(.quote, at: Known.autumn.at(10), after: tell)
        == .withdrawn(SampleStudy.quotes, Known.start))
  }

  @Test func `opens again with a new agreement`() throws {
    #expect(
      try reason(.entry, at: Known.autumn.at(10)) {
        $0.tell(.agreed(), on: Known.start.at(10))
        $0.tell(.withdrew(.exclude), on: Known.start.at(11))
        $0.tell(.agreed(), on: Known.start.at(12))
      } == nil)
  }

  @Test func `is shut by an objection, whatever was agreed, until it is lifted`() throws {
    for act in Act.allCases {
      #expect(
        try reason(act, at: Known.autumn.at(10)) {
          $0.tell(.agreed(), on: Known.start.at(10))
          $0.tell(.objected, on: Known.start.at(11))
          $0.tell(.agreed(), on: Known.start.at(12))
        } == .objected(Known.start))
    }
    #expect(
      try reason(.entry, at: Known.autumn.at(10)) {
        $0.tell(.agreed(), on: Known.start.at(10))
        $0.tell(.objected, on: Known.start.at(11))
        $0.tell(.lifted, on: Known.start.at(12))
      } == nil)
  }

  @Test func `still lets a person who left be quoted as they agreed`() throws {
    let verdict = try reason(.quote, at: Known.autumn.at(13)) {
      $0.tell(.agreed(to: ["part", "quotes"]), on: Known.start.at(10))
      $0.tell(.left(Departure(reason: "moved away")), on: Known.autumn.at(12))
    }
    #expect(verdict == nil)
  }

  @Test func `is shut from the moment the person left`() throws {
    let left = Known.autumn.at(10)
    let tell: (inout Telling) -> Void = {
      $0.tell(.agreed(), on: Known.start.at(10))
      $0.tell(.left(Departure(reason: "moved away")), on: Known.autumn.at(12), effective: left)
    }
    #expect(try reason(.entry, at: left + -1, after: tell) == nil)
    #expect(try reason(.entry, at: left, after: tell) == .left(Known.autumn))
  }

  @Test func `holds an old version to its last day in the study's zone`() throws {
    let lastMinute = Known.monthEnd.at(23, 59)
    let next = (Known.monthEnd + 1).at(0)
    for version in [1, 2] {
      let tell: (inout Telling) -> Void = {
        $0.tell(.agreed(version: version), on: Known.autumn.at(10))
      }
      #expect(try reason(.entry, at: lastMinute, after: tell) == nil)
      #expect(
        try reason(.entry, at: next, after: tell)
          == .renewalMissing(SampleStudy.part, version: version, lastDay: Known.monthEnd))
    }
    #expect(
      try reason(.entry, at: next) {
        $0.tell(.agreed(version: 1), on: Known.autumn.at(10))
        $0.tell(.agreed(version: 3), on: Known.monthEnd.at(10))
      } == nil)
  }
}
