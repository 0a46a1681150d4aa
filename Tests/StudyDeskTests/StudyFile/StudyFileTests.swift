import Foundation
import StudyDesk
import StudyModel
import Testing
import Wording

struct `Reading a study` {
  private let text: String

  init() throws {
    text = try String(contentsOfFile: Stage.forms + "/study.yaml", encoding: .utf8)
  }

  private func findings(_ text: String) -> [String] {
    StudyFile.read(text).1.map { "\($0.line ?? 0) \($0.path): \($0.reason.english)" }
  }

  private func line(of piece: String) -> Int {
    (text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains(piece) } ?? -1) + 1
  }

  @Test func `the real study holds`() {
    let (study, findings) = StudyFile.read(text)
    #expect(findings == [])
    #expect(study?.quotas.first?.people == 45)
    #expect(study?.settings.allSatisfy(\.isToConfirm) == true)
  }

  @Test func `every fault is told at once, with its line`() {
    let faulty = text.replacing("time-zone: Europe/Paris", with: "time-zone: Europe/Lutece")
      .replacing("from: 2024-10-01", with: "from: 2024-13-01")
      .replacing("due-after-days: 21", with: "due-after-days: soon")
      .replacing("silent-after-days: 21", with: "silent-after-day: 21")
    let zone = line(of: "time-zone")
    let from = line(of: "from: 2024-10-01")
    let due = line(of: "due-after-days")
    let silent = line(of: "silent-after-days")
    let found = findings(faulty)
    #expect(
      found.contains(
        "\(zone) time-zone: “Europe/Lutece” is not a time zone. Write for instance Europe/Paris."))
    #expect(found.contains { $0.hasPrefix("\(from) phases[1].from: “2024-13-01” is not a date") })
    #expect(found.contains { $0.hasPrefix("\(due) interviews.due-after-days: “soon”") })
    #expect(found.contains { $0.hasPrefix("\(silent) silent-after-day: “silent-after-day” is") })
    #expect(found.contains("\(line(of: "id: malades")) silent-after-days: A text is missing here."))
  }

  @Test(arguments: ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{202E}", "\u{200D}"])
  func `a name with a character that nobody sees is told, and the character named`(
    _ character: String
  ) throws {
    let faulty = text.replacing("id: occitanie", with: "id: occi\(character)tanie")
    let told = findings(faulty).filter { $0.contains("invisible") }
    #expect(told.count == 1)
    let name = try #require(character.invisible)
    #expect(told.first?.hasPrefix("\(line(of: "id: occitanie")) regions[") == true, "\(told)")
    #expect(told.first?.contains(name) == true)
  }

  @Test func `parts that do not fit together are told with their line`() {
    let faulty = text.replacing(
      "ref-oc-2, region: occitanie", with: "ref-oc-2, region: bretagne"
    ).replacing("form: entretien", with: "form: entretiens")
    let referent = line(of: "ref-oc-2")
    let form = line(of: "  form: entretien")
    let found = findings(faulty)
    #expect(found.count == 2)
    #expect(
      found.first?.hasPrefix("\(referent) referents[3].region: “bretagne” is not defined") == true)
    #expect(found.last?.hasPrefix("\(form) interviews.form: “entretiens” is not defined") == true)
  }

  @Test func `a fault in one line does not blame another`() {
    // The second referent has no organisation; the fourth names a region that is not there.
    let faulty = text.replacing(
      "ref-na-2, region: nouvelle-aquitaine, organisation: ars-nouvelle-aquitaine",
      with: "ref-na-2, region: nouvelle-aquitaine"
    ).replacing("ref-oc-2, region: occitanie", with: "ref-oc-2, region: bretagne")
    let found = findings(faulty)
    #expect(found.contains { $0.hasPrefix("\(line(of: "ref-na-2")) referents[1].organisation:") })
    #expect(found.contains { $0.hasPrefix("\(line(of: "ref-oc-2")) referents[3].region:") })
    #expect(found.count == 2)
  }

  @Test func `what is no list is told once`() {
    let faulty = text.replacing("coordinators: [coordination]", with: "coordinators: coordination")
      .replacing("quotas:\n", with: "quotas: 45\nrest:\n")
    let found = findings(faulty).filter { $0.contains("A list is needed here") }
    #expect(found.count == 2)
  }

  @Test func `a phase takes in by conditions that exist, and no more than there are`() {
    let recruitment = "from: 2024-09-16, to: 2024-11-30 }"
    func phase(_ eligibility: String) -> [String] {
      findings(
        text.replacing(
          recruitment,
          with: "from: 2024-09-16, to: 2024-11-30, eligibility: { conditions: \(eligibility) } }")
      ).map { String($0.drop { $0 != " " }.dropFirst()) }
    }
    #expect(phase("{ at-least: 2 }") == [])
    #expect(
      phase("{ at-least: 2, of: [diabete, rhume] }").first?
        .hasPrefix("phases[0].eligibility.conditions.of[1]: “rhume” is not defined") == true)
    #expect(
      phase("{ at-least: 3, of: [diabete, parkinson] }") == [
        "phases[0].eligibility.conditions.at-least: Nobody can have 3 conditions of 2."
      ])
    #expect(phase("{ least: 2 }").count == 1)
  }
}
