import StudyDesk
import StudyModel
import Testing
import Wording

struct `The cockpit` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  @Test func `an empty study waits for people`() throws {
    let cockpit = try office.desk(as: "coordination").cockpit()
    #expect(cockpit.participants == 0)
    #expect(cockpit.recruitment.map(\.agreed) == Array(repeating: 0, count: 7))
    #expect(cockpit.toConfirm.count == 4)
  }

  @Test func `one who agreed counts against each of their quotas`() throws {
    _ = try office.agreed()
    _ = try office.enrolled()
    let cockpit = try office.desk(as: "coordination").cockpit()
    #expect(cockpit.standings == [.active: 1, .enrolled: 1])
    let agreed = cockpit.recruitment.filter { $0.agreed == 1 }.map(\.quota)
    #expect(agreed.map(\.region) == [nil, "occitanie", nil])
    #expect(agreed.map(\.condition) == [nil, nil, "parkinson"])
  }

  @Test func `of a referent counts only what they see, the share of their region`() throws {
    _ = try office.agreed()
    let cockpit = try desk.cockpit()
    #expect(cockpit.recruitment.map(\.quota.region) == ["occitanie"])
    #expect(cockpit.recruitment.map(\.agreed) == [1])
    #expect(cockpit.referents.map(\.referent.id) == ["ref-oc-1", "ref-oc-2"])
  }

  @Test func `those to inform and to ask are named until they have decided`() throws {
    let code = try office.enrolled()
    office.at((Known.start + 1).at(9))
    let second = try office.enrolled()
    office.at((Known.start + 2).at(9))
    _ = try desk.inform(second, means: .inPerson)
    var awaited = try desk.cockpit().awaited
    #expect(awaited.map(\.participant) == [code, second])
    #expect(awaited.map(\.informed) == [nil, Known.start + 2])
    #expect(awaited.map(\.since) == [Known.start, Known.start + 2])
    _ = try desk.agree(second, to: ["participation"], means: .inPerson)
    _ = try desk.refuse(code)
    awaited = try desk.cockpit().awaited
    #expect(awaited.isEmpty)
  }

  @Test func `an interview is due, then late`() throws {
    let code = try office.agreed()
    #expect(try desk.cockpit().due.map(\.participant) == [code])
    office.at((Known.start + 22).at(9))
    let cockpit = try desk.cockpit()
    #expect(cockpit.late.map(\.status) == [.late(since: Known.start + 21)])
    #expect(cockpit.referents.first { $0.referent.id == "ref-oc-1" }?.late == 1)
  }

  @Test func `silence begins with the last thing heard`() throws {
    let code = try office.agreed()
    office.at((Known.start + 5).at(9))
    try office.write(code)
    office.at((Known.start + 25).at(9))
    #expect(try desk.cockpit().silent == [])
    office.at((Known.start + 26).at(9))
    let silence = try #require(try desk.cockpit().silent.first)
    #expect(silence.since == Known.start + 5)
    #expect(silence.days == 21)
  }

  @Test func `an earlier day is shown as it was known then`() throws {
    let code = try office.agreed()
    let before = try desk.cockpit()
    office.at((Known.start + 3).at(9))
    _ = try desk.withdraw(code, .stop, .on(Known.start + 1))
    #expect(try desk.cockpit().standings == [.withdrawn: 1])
    #expect(try desk.cockpit(on: Known.start).standings == before.standings)
    #expect(error { _ = try desk.cockpit(on: Known.start + 4) }?.code == .unacceptable)
  }

  @Test func `one referent sees their own people only`() throws {
    _ = try office.agreed()
    let other = try desk.cockpit(of: "ref-oc-2")
    #expect(other.participants == 0)
    #expect(other.recruitment == [])
    #expect(other.referents.map(\.referent.id) == ["ref-oc-2"])
    #expect(error { _ = try desk.cockpit(of: "nobody") }?.code == .doesNotExist)
  }

  @Test func `its numbers are those that a plain look at everyone gives`() throws {
    let stage = try Stage()
    let desk = try stage.build("study").deskOfToday()
    let cockpit = try desk.cockpit()
    let people = try desk.participants()
    #expect(cockpit.participants == people.count)
    let standings = try people.map { try desk.standing(of: $0) }
    for standing in ParticipantStanding.allCases {
      #expect((cockpit.standings[standing] ?? 0) == standings.count { $0 == standing })
    }
    let agreed = people.filter { $0.agreement.firstAgreement(to: "participation") != nil }
    for recruitment in cockpit.recruitment {
      let expected = agreed.count { participant in
        let quota = recruitment.quota
        return quota.region.map { $0 == participant.enrolment.region } ?? true
          && quota.condition.map { participant.enrolment.conditions.contains($0) } ?? true
      }
      #expect(recruitment.agreed == expected)
    }
    let lines = try desk.interviewsDue()
    #expect(cockpit.late.count + cockpit.due.count == lines.count)
    #expect(cockpit.late.count == cockpit.referents.map(\.late).reduce(0, +))
    let silent = zip(people, standings).filter { participant, standing in
      standing == .active && lastHeard(participant).map { desk.today - $0 >= 21 } == true
    }
    #expect(Set(cockpit.silent.map(\.participant)) == Set(silent.map(\.0.id)))
  }

  /// The last day of an entry, an interview or an agreement, not before the follow-up began.
  private func lastHeard(_ participant: Participant) -> Day? {
    var moments = participant.entries.map(\.latest.writtenAt)
    for record in participant.interviews.records {
      if case .held(let at, _, _) = record.kind { moments.append(at) }
    }
    if let agreed = participant.agreement.firstAgreement(to: "participation") {
      moments.append(agreed)
    }
    return moments.max().map { max(Known.paris.day(of: $0), Known.start) }
  }
}
