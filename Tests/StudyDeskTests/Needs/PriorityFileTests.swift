import Foundation
import StudyDesk
import StudyNeeds
import Testing
import Wording

struct `Reading how needs are put in order` {
  private let text: String

  init() throws {
    text = try String(
      contentsOfFile: Stage.forms.replacing(
        "forms/malades-chroniques-mes", with: "exports/plans/priority.yaml"), encoding: .utf8)
  }

  @Test func `the file that comes with Sillage says what is done without one`() {
    let (method, findings) = PriorityFile.read(text)
    #expect(findings == [])
    #expect(method == .standard)
  }

  @Test func `every fault is told at once, with its line`() {
    let faulty = text.replacing("id: votes, weight: 20", with: "id: noise, weight: 20")
      .replacing("level: 95", with: "level: 100").replacing("first: 3", with: "firsts: 3")
    let found = PriorityFile.read(faulty).1.map { "\($0.path): \($0.reason.english)" }
    #expect(found.contains { $0.hasPrefix("criteria[5].id: “noise” is not known here.") })
    #expect(found.contains { $0.hasPrefix("interval.level: “100” is not a whole number") })
    #expect(found.contains { $0.hasPrefix("firsts: “firsts” is not known here.") })
  }

  @Test func `weights must add up`() {
    let faulty = text.replacing("id: votes, weight: 20", with: "id: votes, weight: 30")
    let (method, findings) = PriorityFile.read(faulty)
    #expect(method == nil)
    #expect(
      findings.map(\.reason.english) == ["The weights add up to 110; they must add up to 100."])
  }
}
