import StudyDesk
import StudyModel
import Testing
import Wording

struct `A new version of the agreement` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  @Test func `the earlier one holds until its last day and no longer`() throws {
    let code = try office.agreed()
    office.at(Known.lastDay.at(23, 59))
    try office.write(code)
    office.at((Known.lastDay + 1).at(0))
    #expect(try desk.standing(of: desk.participant(code)) == .toRenew)
    let refusal = error { try office.write(code) }
    #expect(refusal?.code == .refused)
    #expect(
      refusal?.words.english
        == """
        \(code): not allowed to write in the logbook. The agreement “taking part in the study” \
        (version 1) is no longer valid after 28\u{A0}February 2025: the new version has to be \
        explained and agreed to.
        """)
  }

  @Test func `its own notice comes first`() throws {
    let code = try office.agreed()
    office.at(Known.newNotice.at(9))
    let refusal = error { _ = try desk.agree(code, to: ["participation"], means: .inPerson) }
    #expect(refusal?.code == .refused)
    _ = try desk.inform(code, means: .inPerson)
    _ = try desk.agree(code, to: ["participation"], means: .inPerson)
    office.at((Known.lastDay + 1).at(9))
    try office.write(code)
  }

  @Test func `agreed to late, it opens the gate again`() throws {
    let code = try office.agreed()
    office.at((Known.lastDay + 4).at(9))
    _ = try desk.inform(code, means: .telephone)
    _ = try desk.agree(code, to: ["participation"], means: .telephone)
    try office.write(code)
    #expect(try desk.participant(code).entries.count == 1)
  }
}
