import Foundation
import JSONTree
import StudyDesk
import StudyExchange
import StudyForms
import StudyModel
import Testing
import Wording

struct `An extract for a statistician` {
  let office: Office
  let code: ParticipantCode
  let coordination: Desk

  init() throws {
    office = try Office()
    code = try office.agreed()
    coordination = try office.desk(as: "coordination")
    try office.desk.record(
      Identity(name: "Camille Inventée", telephone: nil, mail: nil, address: nil), of: code)
    try office.write(code, "Le premier jour.")
    office.at((Known.start + 9).at(10))
    try office.write(code, "Le dixième jour.")
  }

  /// The files of an extract, by their names.
  private func extract(withWords: Bool = false, of days: ExportSelection = .init()) throws
    -> (outcome: DataHandedOver, files: [String: String])
  {
    let folder = office.path("extract-\(UUID().uuidString)")
    let outcome = try coordination.exportForAnalysis(
      days, withWords: withWords, for: "Un service", purpose: "Un essai", toFolder: folder)
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[name] = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
    return (outcome, files)
  }

  private func table(_ text: String?) throws -> CSVTable {
    try CSVTable(reading: Array(try #require(text).utf8))
  }

  private func column(_ name: String, _ table: CSVTable) throws -> [String] {
    let place = try #require(table.column(name))
    return table.records.map { $0.cells[place] }
  }

  @Test func `has a row for each person and one for each answer, and files that explain them`()
    throws
  {
    let (outcome, files) = try extract()
    #expect(
      Set(files.keys) == [
        "answers.csv", "people.csv", "datapackage.json", "codebook.csv", "codebook.html",
        "codebook.en.html", "import.R", "import.do", "import.sps",
      ])
    let people = try table(files["people.csv"])
    #expect(try column("participant", people) == ["\(code)"])
    #expect(try column("journal_responses", people) == ["2"])
    #expect(try column("condition_parkinson", people) == ["1"])
    let answers = try table(files["answers.csv"])
    #expect(answers.records.count == outcome.pieces)
    #expect(Set(try column("day", answers)).count == 2)
    #expect(Set(try column("response", answers)) == ["1", "2"])
  }

  @Test func `says nothing of a name, and words only when they are asked for`() throws {
    let without = try extract()
    #expect(!without.files.values.contains { $0.contains("Inventée") })
    #expect(!without.files.values.contains { $0.contains("premier jour") })
    #expect(without.outcome.questionsLeftOut > 0)
    let with = try extract(withWords: true)
    #expect(with.outcome.questionsLeftOut == 0)
    #expect(try table(with.files["answers.csv"]).header.last == "words")
    let words = try column("words", table(with.files["answers.csv"]))
    #expect(words.contains("Le premier jour.") && words.contains("Le dixième jour."))
  }

  @Test func `describes every column and every code that stands in a cell`() throws {
    let (_, files) = try extract()
    let codebook = try table(files["codebook.csv"])
    let described = Set(
      zip(try column("table", codebook), try column("column", codebook)).map { "\($0).\($1)" })
    for name in ["people", "answers"] {
      let table = try table(files["\(name).csv"])
      for header in table.header { #expect(described.contains("\(name).\(header)")) }
    }
    for variable in Set(try column("variable", table(files["answers.csv"]))) {
      #expect(try column("code", codebook).contains(variable))
    }
  }

  @Test func `keeps to the days asked for, and to those who may be told of`() throws {
    let other = try office.agreed()
    try office.write(other, "D’une autre.")
    #expect(try extract().outcome.participants == 2)
    _ = try office.desk.withdraw(other, .exclude)
    let all = try extract()
    #expect(all.outcome.participants == 1 && all.outcome.leftOut == 1)
    let late = ExportSelection(from: Known.start + 5)
    #expect(try Set(column("day", table(extract(of: late).files["answers.csv"]))).count == 1)
  }

  @Test func `needs days of which there are some`() throws {
    let days = ExportSelection(from: Known.start + 5, to: Known.start + 4)
    #expect(error { _ = try extract(of: days) }?.code == .unacceptable)
  }

  @Test func `is noted before it is written, and only for whom the coordination answers`() throws {
    let (outcome, _) = try extract()
    let reads = try office.desk.personalData(of: code).reads
    let noted = try #require(reads.first { $0.event.kind.name == "data.exported" })
    #expect(noted.account.facts.flatMap(\.texts).map(\.french).contains("Un service"))
    var lines: [AuditLine] = []
    try coordination.log { lines.append($0) }
    #expect(lines.contains { $0.event == outcome.event && $0.stream == .study })
    let place = office.path("refused")
    let refused = error {
      _ = try office.desk.exportForAnalysis(
        .init(), for: "Un service", purpose: "Un essai", toFolder: place)
    }
    #expect(refused?.code == .refused)
    #expect(!FileManager.default.fileExists(atPath: place))
  }

  @Test func `takes no folder in which something stands`() throws {
    let place = office.path("full")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try "à garder".write(toFile: place + "/mine.txt", atomically: true, encoding: .utf8)
    #expect(
      error {
        _ = try coordination.exportForAnalysis(
          .init(), for: "Un service", purpose: "Un essai", toFolder: place)
      } != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place) == ["mine.txt"])
  }

  @Test func `gives each column a name of its own that Stata takes, however forms are called`()
    throws
  {
    let form = try workspaceForm("journal")
    let forms = ["a", "b"].map { end in
      AnalysisPlan.Form(
        id: "questionnaire-de-suivi-mensuel-en-region-" + end, title: Phrase(same: end),
        versions: [form])
    }
    var header: [UInt8] = []
    _ = try AnalysisWriter(
      AnalysisPlan(coordination.study, forms: forms, withWords: true),
      people: { header += $0 }, answers: { _ in })
    let names = try CSVTable(reading: header).header
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.count <= 32 })
  }

  private func workspaceForm(_ name: ID<FormUse>) throws -> Questionnaire {
    try coordination.workspace.form(name).questionnaire
  }
}
