import Disclosure
import Testing
import Wording

@testable import Restitution

struct `The printed report` {
  @Test func `names every picture it is made of, and makes none that it lacks`() throws {
    let typesetting = try InventedStudy.report().typesetting()
    let there = Set(typesetting.sources.map(\.path))
    for source in typesetting.sources where source.path.hasSuffix(".typ") {
      let named = source.text.split(separator: "\"").filter { $0.hasSuffix(".svg") }
      #expect(Set(named.map(String.init)).isSubset(of: there), "\(source.path)")
    }
    #expect(typesetting.jobs.map(\.format) == [.pdf, .png, .pdf, .png])
    #expect(typesetting.jobs[0].outputs == ["report.pdf"])
    #expect(typesetting.jobs[3].outputs.allSatisfy { $0.hasSuffix(".en.png") })
  }

  @Test func `takes no word for markup`() {
    #expect(Typst.text(#"#eval("\x") *a*"#).source == ##""#eval(\"\\x\") *a*""##)
    #expect(Typst.text("a\u{7}b\nc").source == #""ab\nc""#)
    #expect(Typst.list(["un"]).source == #"("un",)"#)
  }

  @Test func `is the reference, source by source`() throws {
    for source in try InventedStudy.report().typesetting().sources
    where source.path.hasSuffix(".typ") {
      try expect(source.text, matchesFile: "typesetting/\(source.path)")
    }
  }
}

struct `A picture of its own` {
  @Test func `needs no custom property, which few programs know`() throws {
    for file in try InventedStudy.report().files() where file.path.hasSuffix(".svg") {
      #expect(!file.text.contains("var("), "\(file.path)")
    }
  }
}
