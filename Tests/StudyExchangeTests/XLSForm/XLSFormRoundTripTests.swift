import Foundation
import JSONTree
import StudyExchange
import StudyForms
import Testing
import Wording

private let repository = #filePath.split(separator: "/Tests/").first.map { "\($0)" } ?? ""

private func forms() throws -> [String] {
  try ["malades-chroniques-mes", "sophia-mcva"].flatMap { study in
    let folder = repository + "/forms/" + study
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".json") }.sorted().map { folder + "/" + $0 }
  }
}

struct `A form that goes to a spreadsheet and back` {
  private func back(_ form: Questionnaire, _ kind: SheetFileKind) throws -> XLSFormImport {
    let bytes = try XLSFormExport(form, file: "form").bytes(kind)
    return XLSFormImport([.init(name: "form", kind: kind, bytes: bytes)])
  }

  @Test(arguments: SheetFileKind.allCases)
  func `asks the same, question by question, for every form of both studies`(
    _ kind: SheetFileKind
  ) throws {
    let paths = try forms()
    #expect(paths.count >= 10)
    for path in paths {
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
      let form = try #require(Questionnaire.read(bytes, file: path).resource)
      let again = try back(form, kind)
      #expect(again.errors == [])
      let questionnaire = try #require(again.questionnaire)
      let (before, after) = (Asked.all(of: form), Asked.all(of: questionnaire))
      #expect(before.count == after.count)
      for (one, two) in zip(before, after) { #expect(one == two) }
      #expect(form.title == questionnaire.title)
      #expect(form.canonical == questionnaire.canonical)
    }
  }

  @Test(arguments: 1...60)
  func `asks the same when it was invented`(_ seed: UInt64) throws {
    var invention = InventedForm(seed: seed)
    let reading = Questionnaire.read(.object(invention.form()), file: "invented")
    let form = try #require(reading.resource)
    #expect(reading.findings + form.check(file: "invented") == [])
    for kind in [SheetFileKind.csv, .xlsx] {
      let again = try back(form, kind)
      #expect(again.errors == [])
      let questionnaire = try #require(again.questionnaire)
      for (one, two) in zip(Asked.all(of: form), Asked.all(of: questionnaire)) {
        #expect(one == two)
      }
      #expect(form.allItems.count == questionnaire.allItems.count)
    }
  }

  @Test func `is the same file each time`() throws {
    var invention = InventedForm(seed: 5)
    let form = try #require(Questionnaire.read(.object(invention.form()), file: "x").resource)
    let export = XLSFormExport(form, file: "x")
    #expect(try export.bytes(.xlsx) == export.bytes(.xlsx))
  }
}

struct `A spreadsheet that comes back` {
  private let survey = """
    | survey |
    | | type | name | label |
    | | select_one Oui-Non | seen | Seen? |
    | | select_multiple tools | used | Used? |
    | | select_one tools | best | Best? |
    | | select_one same | last | Last? |
    | | select_one alone | alone | Alone? |

    | choices |
    | | list_name | name | label |
    | | alone | yes | Yes |
    | | Oui-Non | yes | Yes |
    | | Oui-Non | no | No |
    | | tools | agenda | Agenda |
    | | tools | papers | Papers |
    | | same | agenda | Agenda |
    | | same | papers | Papers |
    """

  private func back(_ form: Questionnaire) throws -> String {
    String(decoding: try XLSFormExport(form, file: "form").bytes(.md), as: UTF8.self)
  }

  @Test func `has its lists under the names they had`() throws {
    let form = try #require(imported(survey).questionnaire)
    let text = try back(form)
    for type in [
      "select_one Oui-Non", "select_multiple tools", "select_one tools", "select_one same",
      "select_one alone",
    ] { #expect(text.contains("| \(type) |")) }
    let lists = text.split(separator: "\n").compactMap { line in
      ["alone", "Oui-Non", "tools", "same"].first { line.hasPrefix("| | \($0) |") }
    }
    #expect(lists.filter { $0 == "tools" }.count == 2)
    #expect(Set(lists).count == 4)
    let again = try #require(imported(text).questionnaire)
    #expect(try back(again) == text)
  }

  @Test func `has two lists where two questions no longer offer the same`() throws {
    let form = try #require(imported(survey).questionnaire)
    let changed = form.text().replacing("\"Agenda\"", with: "\"Diary\"", maxReplacements: 1)
    let other = try #require(Questionnaire.read(Array(changed.utf8), file: "form").resource)
    let text = try back(other)
    #expect(text.contains("| select_multiple tools |"))
    #expect(text.contains("| select_one tools_2 |"))
  }
}

struct `What a form has against its sheets` {
  private let fhir = [
    "answerOption", "enableWhen", "linkId", "initial", "repeats", "que-", "extension", "FHIR",
    "sdc-", "value set",
  ]

  @Test func `is told in the words of sheets, at the cell it comes from`() {
    let form = imported(
      """
      | survey |
      | | type | name | label | relevant | constraint | calculation |
      | | integer | n | N | | . >= 5 and . <= 3 | |
      | | text | t | T | | regex(., '[') | |
      | | text | loop | Loop | ${loop} = 'x' | | |
      | | calculate | c | | | | ${n} + 1 |
      | | select_one empty | e | E | ${n} = 'x' | | |
      | | begin_group | g | G | | | |
      | | end_group | | | | | |
      """)
    #expect(!form.findings.isEmpty)
    for finding in form.findings {
      for word in fhir {
        #expect(!finding.message.english.contains(word))
        #expect(!finding.message.french.contains(word))
        #expect(finding.value?.contains(word) != true)
      }
    }
    let places = form.findings.filter { $0.code == .form }.map {
      "\($0.row ?? 0) \($0.column ?? "")"
    }
    #expect(Set(places).isSuperset(of: ["3 constraint", "4 constraint", "5 relevant"]))
  }
}
