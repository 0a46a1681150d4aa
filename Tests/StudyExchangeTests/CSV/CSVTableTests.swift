import StudyExchange
import Testing

struct `A table as CSV` {
  private func table(_ text: String) throws -> CSVTable { try CSVTable(reading: Array(text.utf8)) }

  private func fault(_ text: String) -> CSVFault? {
    do {
      _ = try table(text)
      return nil
    } catch { return error as? CSVFault }
  }

  @Test func `comes back as it was written, whatever its cells hold`() throws {
    let cells = [
      "a,b", "say \"yes\"", "two\nlines", "two\r\nlines", "", " spaces ", "é", "'quoted'", "'=1",
      "=1+1", "+33", "-1", "@x", "\ttab",
    ]
    var written = CSVTable(header: cells.indices.map { "c\($0)" })
    written.append(cells)
    let read = try CSVTable(reading: written.bytes)
    #expect(read.header == written.header)
    #expect(read.records.map(\.cells) == [cells])
  }

  @Test func `never hands a formula to a spreadsheet`() {
    var written = CSVTable(header: ["x", "y"])
    written.append(["=HYPERLINK(1)", "-1"])
    written.append(["＝HYPERLINK(1)", "＠x"])
    #expect(
      String(decoding: written.bytes, as: UTF8.self)
        == "x,y\r\n'=HYPERLINK(1),'-1\r\n'＝HYPERLINK(1),'＠x\r\n")
  }

  @Test func `is read as French spreadsheets write it too`() throws {
    let read = try table("\u{FEFF}texte;lecteur\n1;\"oui;non\"\n\n2;\n")
    #expect(read.header == ["texte", "lecteur"])
    #expect(read.records.map(\.cells) == [["1", "oui;non"], ["2", ""]])
    #expect(read.records.map(\.line) == [2, 4])
  }

  @Test func `names the line of a fault`() {
    #expect(fault("a,b\n1,2\n3")?.line == 3)
    #expect(fault("a,b\n1,\"2\n3\n")?.line == 2)
    #expect(fault("a,b\n1,2\"3\n")?.line == 2)
    #expect(fault("a,b\n1,\"2\"3\n")?.line == 2)
    #expect(fault("")?.line == 1)
    #expect((try? CSVTable(reading: [0x61, 0xE9])) == nil)
  }
}
