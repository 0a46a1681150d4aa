import StudyDesk
import StudyModel
import Testing
import Wording

struct `The calendar of interviews` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  @Test func `one who agreed on the 31st is seen at the end of shorter months`() throws {
    office.at(Known.day("2024-10-31").at(9))
    let code = try office.agreed()
    #expect(
      try desk.interviews(participant: code).map { "\($0.window.from) \($0.window.to)" } == [
        "2024-10-31 2024-11-29", "2024-11-30 2024-12-30", "2024-12-31 2025-01-30",
        "2025-01-31 2025-02-27", "2025-02-28 2025-03-30", "2025-03-31 2025-03-31",
      ])
  }

  @Test func `one who agreed before the interviews begin is seen from their first day`() throws {
    office.at((Known.start - 10).at(9))
    let code = try office.agreed()
    #expect(try desk.interviews(participant: code).first?.window.from == Known.start)
    #expect(try desk.interviews(on: Known.start - 1, participant: code)[0].status == .upcoming)
    #expect(try desk.interviews(on: Known.start, participant: code)[0].status == .due)
    #expect(try desk.interviews(on: Known.start + 21, participant: code)[0].status == .due)
    #expect(
      try desk.interviews(on: Known.start + 22, participant: code)[0].status
        == .late(since: Known.start + 21))
  }

  @Test(arguments: [Known.autumn, Known.spring])
  func `a change of clock moves no day`(day: Day) throws {
    for hour in [0, 4, 23] {
      office.at((day - 3).at(9))
      let code = try office.agreed()
      _ = try desk.planInterview(code, window: 1, at: day.at(hour, 30), mode: .telephone)
      let line = try #require(try desk.interviews(on: day, participant: code).first)
      #expect(line.status == .planned(day.at(hour, 30), .telephone))
      #expect(
        try desk.interviews(on: day + 1, participant: code).first?.status == .late(since: day))
      #expect(
        try desk.interviews(on: day, participant: code).first?.window.from == day - 3)
    }
  }

  @Test func `the most pressing come first, each referent sees their own`() throws {
    let first = try office.agreed()
    office.at((Known.start + 6).at(9))
    let second = try office.agreed()
    _ = try desk.assign(second, to: "ref-oc-2", reason: "Répartition.")
    let day = Known.start + 25
    #expect(try desk.interviewsDue(on: day).map(\.participant) == [first, second])
    #expect(
      try desk.interviewsDue(on: day).map(\.status) == [.late(since: Known.start + 21), .due])
    #expect(try desk.interviewsDue(on: day, of: "ref-oc-2").map(\.participant) == [second])
  }

  @Test func `who withdrew is no longer awaited`() throws {
    let code = try office.agreed()
    _ = try desk.withdraw(code, .stop)
    #expect(try desk.interviewsDue(on: Known.start + 25).isEmpty)
  }

  @Test func `one agreed again after a pause keeps the calendar of the first agreement`() throws {
    let code = try office.agreed()
    _ = try desk.withdraw(code, .stop)
    office.at((Known.start + 45).at(9))
    _ = try desk.agree(code, to: ["participation"], means: .inPerson)
    #expect(try desk.interviews(participant: code).first?.window.from == Known.start)
  }
}
