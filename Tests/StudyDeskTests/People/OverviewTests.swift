import StudyDesk
import StudyModel
import Testing
import Wording

struct `A participant on one page` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  @Test func `entries are told apart by whether they count`() throws {
    let code = try office.agreed()
    try office.write(code)
    office.at((Known.start + 5).at(10))
    try office.write(code)
    office.at((Known.start + 8).at(10))
    let stopped = try desk.withdraw(code, .stop, .on(Known.start + 3))
    var tally = desk.tally(of: stopped)
    #expect([tally.written, tally.counted, tally.quarantined] == [2, 1, 1])
    tally = desk.tally(of: try desk.withdraw(code, .exclude))
    #expect([tally.counted, tally.excluded] == [0, 2])
    tally = desk.tally(of: try desk.object(code))
    #expect([tally.counted, tally.objected] == [0, 2])
  }

  @Test func `last heard is an entry, an interview or the agreement`() throws {
    let code = try office.enrolled()
    #expect(try desk.overview(of: code).lastHeard == nil)
    _ = try desk.inform(code, means: .inPerson)
    _ = try desk.agree(code, to: ["participation"], means: .inPerson)
    #expect(try desk.overview(of: code).lastHeard == Known.start)
    office.at((Known.start + 4).at(23, 30))
    try office.write(code)
    #expect(try desk.overview(of: code).lastHeard == Known.start + 4)
    office.at((Known.start + 6).at(9))
    _ = try desk.recordInterview(code, minutes: 30, response: office.interview())
    #expect(try desk.overview(of: code).lastHeard == Known.start + 6)
  }

  @Test func `taking back what was never agreed to changes nothing of it`() throws {
    let code = try office.enrolled()
    _ = try desk.inform(code, means: .inPerson)
    _ = try desk.agree(
      code, to: ["participation"], declining: ["citation"], means: .inPerson)
    office.at((Known.start + 4).at(9))
    _ = try desk.withdraw(code, .stop)
    #expect(
      try desk.overview(of: code).scopes.map { $0.words(in: Known.paris).french } == [
        "retiré le 5\u{A0}octobre 2024", "refusé le 1er\u{A0}octobre 2024", "pas encore demandé",
        "pas encore demandé",
      ])
  }

  @Test func `each line is valid until the last day of its version`() throws {
    let code = try office.agreed()
    office.at(Known.newNotice.at(9))
    _ = try desk.inform(code, means: .inPerson)
    _ = try desk.agree(code, to: ["participation"], means: .inPerson)
    let lines = try desk.overview(of: code).scopes
    #expect(lines.map(\.lastDay) == [nil, Known.lastDay, Known.lastDay, Known.lastDay])
    #expect(
      lines.prefix(2).map { $0.words(in: Known.paris).english } == [
        "agreed on 15\u{A0}January 2025 (version\u{A0}2)",
        "agreed on 1\u{A0}October 2024 (version\u{A0}1, valid until 28\u{A0}February 2025)",
      ])
  }

  @Test func `only those wanted are handed over`() throws {
    let first = try office.enrolled(["diabete"])
    let second = try office.agreed()
    func codes(_ filter: ParticipantFilter) throws -> [ParticipantCode] {
      var codes: [ParticipantCode] = []
      try desk.forEachOverview(filter) { codes.append($0.participant.id) }
      return codes
    }
    #expect(try codes(ParticipantFilter()) == [first, second].sorted())
    #expect(try codes(ParticipantFilter(condition: "diabete")) == [first])
    #expect(try codes(ParticipantFilter(standing: .active)) == [second])
    #expect(try codes(ParticipantFilter(region: "pays-de-la-loire")).isEmpty)
    #expect(try codes(ParticipantFilter(referent: "ref-oc-2")).isEmpty)
    let filters = [
      ParticipantFilter(region: "bretagne"), ParticipantFilter(condition: "asthme"),
      ParticipantFilter(referent: "personne"),
    ]
    for filter in filters {
      #expect(error { _ = try codes(filter) }?.code == .doesNotExist)
    }
  }
}
