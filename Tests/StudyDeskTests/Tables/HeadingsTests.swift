import StudyDesk
import StudyExchange
import Testing
import Wording

struct `A heading that no table of Sillage has` {
  @Test func `is named when it is a plain name, and by its number when it may be an answer`() {
    let table = "code,surprise,Camille Inventée a tout dit\nx,y,z\n"
    let refusal = error { _ = try MarksFile.read(Array(table.utf8), file: "marques.csv") }
    let reasons = refusal?.findings.map(\.reason.english) ?? []
    #expect(reasons.contains { $0.hasPrefix("The column “surprise” is not known here.") })
    #expect(reasons.contains { $0.contains("The column no.\u{A0}3 is not known here.") })
    #expect(!reasons.contains { $0.contains("Inventée") })
  }

  @Test func `is given by its cell in a table of answers`() throws {
    let table = "participant,jour,Camille Inventée\n"
    let sheet = try Sheet.reading(Array(table.utf8), .csv, name: "saisie")[0]
    let faults = AnswerTable(
      sheet, by: ColumnMapping(participant: "participant", day: "jour", questions: [])
    ).faults
    #expect(faults.map(\.place) == ["saisie!C1"])
    #expect(!faults.contains { $0.reason.french.contains("Inventée") })
  }

  @Test func `that is missing is missed, and so is one above a cell`() throws {
    let table = "participant,jour\nA,2025-03-14,perdu\n"
    let sheet = try Sheet.reading(Array(table.utf8), .csv, name: "saisie")[0]
    func places(_ mapping: ColumnMapping) -> [String] {
      AnswerTable(sheet, by: mapping).faults.map(\.place)
    }
    let question = ColumnMapping.Question("evenement", .column("ev", separator: nil))
    #expect(
      places(ColumnMapping(participant: "participant", day: "jour", questions: [question]))
        == ["saisie!1"])
    #expect(
      places(ColumnMapping(participant: "participant", day: "jour", questions: []))
        == ["saisie!C2"])
  }
}
