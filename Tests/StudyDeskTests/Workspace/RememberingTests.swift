import StudyDesk
import StudyModel
import Testing
import Wording

struct `What a desk remembers of a participant` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  /// A desk that has the same study open by itself.
  private func otherDesk() throws -> Desk { try office.otherDesk(as: "ref-oc-2") }

  @Test func `gives way to what was recorded elsewhere`() throws {
    let code = try office.agreed()
    try office.write(code)
    _ = try otherDesk().withdraw(code, .stop)
    #expect(error { try office.write(code) }?.code == .refused)
    #expect(try desk.standing(of: desk.participant(code)) == .withdrawn)
  }

  @Test func `holds nothing of an act that was taken back`() throws {
    struct Halt: Error {}
    let code = try office.agreed()
    do {
      try desk.together { desk in
        _ = try desk.write(code, response: office.entry("N’a pas eu lieu."))
        throw Halt()
      }
    } catch is Halt {}
    #expect(try desk.participant(code).entries.isEmpty)
    // As many events as were remembered, but not the same.
    _ = try otherDesk().withdraw(code, .stop)
    #expect(error { try office.write(code) }?.code == .refused)
  }

  @Test func `is what folding the whole history gives`() throws {
    let code = try office.agreed()
    try office.write(code)
    _ = try desk.amend(code, entry: 1, response: office.entry("Corrigé."), reason: "erreur")
    office.at((Known.start + 5).at(9))
    _ = try desk.recordInterview(code, minutes: 40, response: office.interview())
    _ = try desk.withdraw(code, .quotes)
    #expect(try desk.participant(code) == otherDesk().participant(code))
  }
}
