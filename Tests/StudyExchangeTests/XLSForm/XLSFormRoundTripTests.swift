import Foundation
import JSONTree
import StudyExchange
import StudyForms
import Testing

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
