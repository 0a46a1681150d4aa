import Disclosure
import Testing
import Wording

@testable import Restitution

struct `A CSV table` {
  @Test func `quotes what RFC 4180 says and disarms formulas`() {
    var csv = CSV(header: ["a", "b"])
    csv.append(["x,y", "say \"no\""])
    csv.append(["=1+1", "-3 euros"])
    csv.append(["@cmd", "two\r\nlines"])
    #expect(
      csv.text
        == "a,b\r\n\"x,y\",\"say \"\"no\"\"\"\r\n'=1+1,'-3 euros\r\n'@cmd,\"two\r\nlines\"\r\n")
  }

  @Test func `gives an empty value and a true flag for a hidden cell`() throws {
    let table = try InventedStudy.list("list", "answer", ["yes": 20, "no": 12, "unsaid": 3])
    let figure = Figure(
      caption: Phrase(same: "C"), content: .counts(table, .bars), labels: Labels(names: [:]))
    #expect(
      figure.csv.text == """
        answer,answer_fr,answer_en,people,suppressed\r
        yes,yes,yes,20,false\r
        no,no,no,,true\r
        unsaid,unsaid,unsaid,,true\r
        total,Ensemble,All,35,false\r

        """)
  }

  @Test func `begins with a plain header in every table of a release`() throws {
    for file in try InventedStudy.report().files() where file.path.hasSuffix(".csv") {
      let header = file.bytes.prefix { $0 != 0x0D }
      let isPlain = header.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
          || byte == UInt8(ascii: ",")
      }
      #expect(isPlain, "\(file.path)")
      #expect(file.bytes.suffix(2) == [0x0D, 0x0A])
    }
  }
}
