import StudyDesk
import StudyModel
import Testing
import Wording

struct `Interviews of one who stopped` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  /// One who stopped on the third day, told after an interview of the sixth.
  private func stopped(_ effect: Withdrawal.Effect) throws -> ParticipantCode {
    let code = try office.agreed()
    office.at((Known.start + 5).at(9))
    _ = try desk.recordInterview(code, minutes: 40, response: office.interview())
    office.at((Known.start + 10).at(9))
    _ = try desk.withdraw(code, effect, .on(Known.start + 2))
    return code
  }

  @Test func `held before we learnt of it are set aside`() throws {
    let code = try stopped(.stop)
    let line = try #require(try desk.interviews(participant: code).first)
    #expect(line.counting == .quarantined(since: (Known.start + 2).at(0)))
    #expect(desk.interviewsSetAside(of: try desk.participant(code)) == 1)
    #expect(try desk.cockpit().quarantined.map(\.interviews) == [1])
  }

  @Test func `are excluded when the person asks for it`() throws {
    let code = try stopped(.exclude)
    #expect(try desk.overview(of: code).interviews.first?.counting == .excluded)
  }

  @Test func `are not planned once their phase is over`() throws {
    let phase = try #require(desk.study.phase(desk.study.interviews.phase))
    office.at((phase.to + 10).at(9))
    let code = try office.enrolled()
    _ = try desk.inform(code, version: 2, means: .inPerson)
    _ = try desk.agree(code, to: ["participation"], means: .inPerson)
    let refusal = error {
      _ = try desk.planInterview(code, at: (phase.to + 11).at(9), mode: .telephone)
    }
    #expect(refusal?.words.french.hasPrefix("Les entretiens se sont tenus du 1er") == true)
  }

  @Test func `have no appointment after their last day`() throws {
    let code = try office.agreed()
    let phase = try #require(desk.study.phase(desk.study.interviews.phase))
    let far = Known.day("9999-01-01").at(9)
    #expect(
      error { _ = try desk.planInterview(code, at: far, mode: .video) }?.code == .unacceptable)
    _ = try desk.planInterview(code, at: phase.to.at(9), mode: .video)
    let refusal = error { _ = try desk.moveInterview(code, to: far, reason: "vacances") }
    #expect(
      refusal?.words.english
        == "Interviews end on 31\u{A0}March 2025. Choose a day before that.")
  }

  @Test func `are no longer to come`() throws {
    let code = try stopped(.stop)
    let statuses = try desk.interviews(participant: code).dropFirst().map(\.status)
    #expect(!statuses.isEmpty && statuses.allSatisfy { $0 == .ended })
  }
}
