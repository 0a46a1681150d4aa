import StudyExchange
import Testing
import Wording

@testable import Restitution

struct `A formula in a workbook` {
  /// One sheet, its rows as they stand in the file.
  private func workbook(_ rows: String) -> [UInt8] {
    var archive = ZIPArchive()
    archive.add(
      "xl/workbook.xml",
      #"<workbook xmlns:r="r"><sheets><sheet name="saisie" r:id="one"/></sheets></workbook>"#)
    archive.add(
      "xl/_rels/workbook.xml.rels",
      #"<Relationships><Relationship Id="one" Target="sheet.xml"/></Relationships>"#)
    archive.add("xl/sheet.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>")
    return archive.bytes
  }

  private func sheets(_ cells: String) throws(SheetFault) -> [Sheet] {
    try Sheet.reading(workbook(#"<row r="3">\#(cells)</row>"#), .xlsx, name: "")
  }

  @Test func `counts by its result, which may be an empty text`() throws {
    let read = try sheets(
      #"<c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="str"><f>""</f><v></v></c>"#)
    #expect(read.map { $0.rows.map { $0.cells.map(\.text) } } == [[["2"]]])
  }

  @Test func `whose result is an error is refused with its cell`() {
    #expect {
      _ = try sheets(#"<c r="A3"><v>1</v></c><c r="C3" t="e"><v>#REF!</v></c>"#)
    } throws: { ($0 as? SheetFault)?.reason.english.contains("(#REF!): saisie!C3.") == true }
  }

  @Test(arguments: ["", "<v></v>", "<v/>"])
  func `that nobody worked out is refused with its cell, not taken for empty`(_ result: String) {
    #expect {
      _ = try sheets(#"<c r="A3"><v>1</v></c><c r="C3"><f>A3+1</f>\#(result)</c>"#)
    } throws: { error in
      (error as? SheetFault)?.reason.english.contains(": saisie!C3.") == true
    }
  }
}
