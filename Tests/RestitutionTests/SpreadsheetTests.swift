import Disclosure
import Testing
import Wording

@testable import Restitution

struct `A spreadsheet` {
  let workbook: Workbook

  init() throws { workbook = try InventedStudy.report().workbook(in: .french) }

  @Test func `has a sheet of contents, then one for each printed figure`() throws {
    let printed = try InventedStudy.report().figures.filter { !$0.isWithheld }
    #expect(workbook.sheets.map(\.name) == ["Sommaire"] + printed.map(\.id))
  }

  @Test func `never has a zero or a number where nothing is published`() throws {
    let sheet = try #require(workbook.sheets.first { $0.name == "frequence" })
    let hidden = sheet.rows.filter { $0.cells.last == .text("oui") }
    #expect(!hidden.isEmpty)
    for row in hidden { #expect(row.cells[row.cells.count - 2] == .hidden) }
    for row in sheet.rows where row.cells.contains(.hidden) {
      #expect(row.cells.last == .text("oui"))
    }
  }

  @Test func `says in French and in English the same numbers`() throws {
    let english = try InventedStudy.report().workbook(in: .english)
    for (one, other) in zip(workbook.sheets, english.sheets) {
      #expect(one.rows.map(\.numbers) == other.rows.map(\.numbers), "\(one.name)")
    }
  }

  @Test func `begins with its own media type, unpacked, as OpenDocument asks`() {
    let bytes = ODS(workbook: workbook).bytes
    let name = Array("mimetype".utf8) + Array(ODS.mediaType.utf8)
    #expect(Array(bytes[30..<30 + name.count]) == name)
    #expect(bytes[8] == 0 && bytes[9] == 0, "stored")
  }

  @Test func `has the same bytes each time`() throws {
    #expect(try XLSX(workbook: workbook).bytes() == XLSX(workbook: workbook).bytes())
    #expect(ODS(workbook: workbook).bytes == ODS(workbook: workbook).bytes)
  }

  @Test func `names its sheets apart in at most 31 characters`() throws {
    let long = "une-figure-dont-le-nom-est-bien-trop-long"
    let figures = try ["\(long)-a", "\(long)-b"].map { id in
      Figure(
        caption: Phrase(same: id),
        content: .counts(try InventedStudy.list(id, "answer", ["yes": 20, "no": 12]), .bars),
        labels: Labels(names: [:]))
    }
    let report = try Report(
      title: Phrase(same: "T"), subtitle: Phrase(same: "S"), study: Phrase(same: "E"),
      asOf: Day(number: 20_000), threshold: InventedStudy.threshold(),
      sections: [Section(id: "part", heading: Phrase(same: "H"), figures: figures)])
    let names = report.workbook(in: .english).sheets.map(\.name)
    #expect(Set(names).count == 3)
    #expect(names.allSatisfy { $0.count <= 31 })
  }

  @Test(arguments: [("", 0), ("123456789", 0xCBF4_3926)])
  func `carries the checksum that ZIP asks for`(text: String, sum: UInt32) {
    #expect(CRC32.of(Array(text.utf8)) == sum)
  }
}

extension Workbook.Row {
  /// The cells that are numbers, or stand for one.
  fileprivate var numbers: [Workbook.Cell] {
    cells.filter { cell in
      switch cell {
      case .count, .tenths, .hidden: true
      default: false
      }
    }
  }
}
