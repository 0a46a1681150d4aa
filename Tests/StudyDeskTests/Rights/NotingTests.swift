import StudyDesk
import StudyModel
import Testing
import Wording

struct `A look at what someone gave` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  /// What was noted of looks at that person: who, and what for.
  private func looks(at code: ParticipantCode) throws -> [String] {
    try desk.personalData(of: code).reads.dropLast().map { item in
      guard case .read(let read) = item.happening else { return "" }
      let number = read.number.map { " \($0)" } ?? ""
      return "\(item.event.author) \(read.subject.rawValue)\(number)"
    }
  }

  @Test func `is noted with who and what for, never what was seen`() throws {
    let code = try office.agreed()
    try office.write(code)
    #expect(try looks(at: code).isEmpty)
    _ = try desk.contents(of: 1, of: code)
    _ = try desk.identity(of: code)
    let other = try office.desk(as: "ref-oc-2")
    _ = try other.prepareInterview(code)
    #expect(
      try looks(at: code) == [
        "ref-oc-1 everything", "ref-oc-1 entry 1", "ref-oc-1 identity", "ref-oc-2 preparation",
      ])
  }

  @Test func `changes nothing of where the person stands`() throws {
    let code = try office.agreed()
    try office.write(code)
    let before = try desk.overview(of: code)
    _ = try desk.contents(of: 1, of: code)
    let after = try desk.overview(of: code)
    #expect(after.participant.entries == before.participant.entries)
    #expect(after.standing == before.standing)
    #expect(after.lastHeard == before.lastHeard)
    #expect(try desk.verify().isIntact)
  }

  @Test func `is not noted when there was nothing to see`() throws {
    let code = try office.agreed()
    #expect(error { _ = try desk.contents(of: 1, of: code) }?.code == .doesNotExist)
    #expect(try looks(at: code).isEmpty)
  }
}
