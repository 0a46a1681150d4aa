import Testing
import Wording

@testable import sillage

struct `Asking for the day` {
  @Test(arguments: [("", 0), ("hier", 1), ("31/12/2023", nil), ("aujourd’hui", 0)])
  func `a day is understood as people write it`(typed: String, before: Int?) throws {
    let rehearsal = Rehearsal(typed)
    let day = try rehearsal.dialogue().day(today: rehearsalDay)
    #expect(day == before.map { rehearsalDay - $0 } ?? Day("2023-12-31"))
  }

  @Test func `a day to come is asked again`() throws {
    let rehearsal = Rehearsal("demain", "bientôt", "hier")
    #expect(try rehearsal.dialogue().day(today: rehearsalDay) == rehearsalDay - 1)
  }
}
