import StudyExchange
import StudyForms
import Testing
import Wording

struct `Sheets of a file` {
  private func workbook() throws -> [UInt8] {
    let form = try #require(
      imported("| survey |\n| | type | name | label |\n| | text | q | Où ? |").questionnaire)
    return try XLSFormExport(form, file: "x").bytes(.xlsx)
  }

  private func fault(_ bytes: [UInt8]) -> SheetFault? {
    do {
      _ = try Sheet.reading(bytes, .xlsx, name: "survey")
      return nil
    } catch { return error }
  }

  @Test func `are read from a workbook with rows and columns`() throws {
    let sheets = try Sheet.reading(workbook(), .xlsx, name: "")
    #expect(sheets.map(\.name) == ["survey", "settings"])
    #expect(sheets[0].rows.map(\.number) == [1, 2])
    #expect(sheets[0].rows[1].cells.map(\.text).prefix(3) == ["text", "q", "Où ?"])
  }

  @Test func `are refused when the workbook is cut or changed anywhere`() throws {
    let whole = try workbook()
    for count in stride(from: 0, to: whole.count, by: 97) {
      #expect(fault(Array(whole[..<count])) != nil)
    }
    // A changed byte may go unnoticed where it says nothing; it must never end the program.
    for place in stride(from: 0, to: whole.count, by: 13) {
      var changed = whole
      changed[place] ^= 0xFF
      _ = fault(changed)
    }
  }

  @Test func `of old workbooks ask to be saved anew`() throws {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)
    #expect(try #require(fault(old)).reason.english.contains("Save it as .xlsx"))
  }

  @Test func `that say they are larger than any form are refused unread`() throws {
    var bomb = try workbook()
    let list = bomb.indices.dropLast(30).filter { bomb[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
    #expect(!list.isEmpty)
    // The size that the list at the end gives for each file.
    for start in list { for place in 24..<28 { bomb[start + place] = 0x7F } }
    #expect(try #require(fault(bomb)).reason.english.contains("too large"))
  }

  @Test func `stand in Markdown and CSV as people write them`() throws {
    let markdown = "text\n\n| survey | type | name |\n| --- | --- | --- |\n| | text | a \\| b |\n"
    let sheets = try Sheet.reading(Array(markdown.utf8), .md, name: "")
    #expect(sheets.map(\.name) == ["survey"])
    #expect(sheets[0].rows.map { $0.cells.map(\.text) } == [["type", "name"], ["text", "a | b"]])
    let csv = "survey,,\n,type,name\n,text,\"a\nb\"\nchoices,,\n,list_name,name\n"
    let both = try Sheet.reading(Array(csv.utf8), .csv, name: "")
    #expect(both.map(\.name) == ["survey", "choices"])
    #expect(both[0].rows[1].cells.map(\.text) == ["text", "a\nb"])
  }
}
