import StudyDesk
import StudyModel
import Testing
import Wording

struct `Objecting to the processing` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  @Test func `nothing more is written or held`() throws {
    let code = try office.agreed()
    _ = try desk.object(code, reason: "Par courrier.")
    #expect(try desk.standing(of: desk.participant(code)) == .objected)
    #expect(error { try office.write(code) }?.code == .refused)
    #expect(error { _ = try desk.prepareInterview(code) }?.code == .refused)
  }

  @Test func `settled on the same day, it is over`() throws {
    let code = try office.agreed()
    office.at(Known.start.at(11))
    _ = try desk.object(code)
    office.at(Known.start.at(16))
    _ = try desk.liftObjection(code, reason: "Malentendu.", .on(Known.start))
    #expect(try desk.standing(of: desk.participant(code)) == .active)
    try office.write(code)
  }

  @Test func `raised again on the day it was settled, it stands`() throws {
    let code = try office.agreed()
    _ = try desk.object(code)
    office.at(Known.start.at(11))
    _ = try desk.liftObjection(code, reason: "Malentendu.")
    office.at(Known.start.at(16))
    _ = try desk.object(code, .on(Known.start))
    #expect(try desk.standing(of: desk.participant(code)) == .objected)
  }

  @Test func `it is not settled before it was raised`() throws {
    let code = try office.agreed()
    office.at((Known.start + 5).at(9))
    _ = try desk.object(code)
    let refusal = error {
      _ = try desk.liftObjection(code, reason: "Malentendu.", .on(Known.start + 3))
    }
    #expect(refusal?.code == .unacceptable)
  }

  @Test func `one that stands is not raised twice`() throws {
    let code = try office.agreed()
    _ = try desk.object(code)
    #expect(error { _ = try desk.object(code) }?.code == .unacceptable)
  }

  @Test func `without one there is nothing to settle`() throws {
    let code = try office.agreed()
    #expect(
      error { _ = try desk.liftObjection(code, reason: "Malentendu.") }?.code == .unacceptable)
  }

  @Test func `settling it needs a reason`() throws {
    let code = try office.agreed()
    _ = try desk.object(code)
    #expect(error { _ = try desk.liftObjection(code, reason: "  ") }?.code == .unacceptable)
  }
}
