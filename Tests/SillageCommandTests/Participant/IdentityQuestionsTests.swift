import StudyModel
import Testing
import Wording

@testable import sillage

struct `Asking who somebody is` {
  @Test func `an address that is none is asked again, and nothing else is lost`() throws {
    let person = Rehearsal(
      "Volontaire Un", "05 00 00 00 01", "pas une adresse", "a@example.org", "")
    let identity = try #require(try IdentityQuestions.identity(person.dialogue()))
    #expect(identity.name == "Volontaire Un")
    #expect(identity.telephone == "05 00 00 00 01")
    #expect(identity.mail == "a@example.org")
    #expect(identity.address == nil)
    #expect(person.transcript.contains("Le courriel n’a pas la forme d’une adresse."))
  }
}
