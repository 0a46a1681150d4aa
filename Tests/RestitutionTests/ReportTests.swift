import Disclosure
import Restitution
import Testing
import Wording

struct `A report` {
  @Test func `refuses two parts of one name and names it keeps`() throws {
    #expect(throws: ReportFault.repeatedIdentifier("a")) { try report(sections: ["a", "a"]) }
    #expect(throws: ReportFault.repeatedIdentifier("glossaire")) {
      try report(sections: ["glossaire"])
    }
    #expect(throws: ReportFault.badIdentifier("Où")) { try report(sections: ["Où"]) }
  }

  @Test func `refuses a table protected less than it says`() throws {
    #expect(throws: ReportFault.weakerThreshold(figure: "list")) {
      try report(sections: ["a"], figures: [try figure(threshold: 4)])
    }
  }

  @Test func `says who set another threshold and why`() throws {
    let page = try report(sections: ["a"]).page(in: .french)
    #expect(page.contains("Ce seuil a été fixé par le comité de pilotage\u{A0}: l’étude compte"))
    #expect(page.contains("Aucun nombre publié ne porte sur moins de 5\u{A0}personnes."))
  }

  @Test func `says in words what a table full of holes cannot tell`() throws {
    let files = try report(sections: ["a"], figures: [try figure(counts: [40, 1, 2, 3])]).files()
    #expect(!files.contains { $0.path.hasPrefix("tables/") || $0.path.hasPrefix("figures/") })
    #expect(files[0].text.contains("Ce qui ne peut pas être dit en chiffres"))
    #expect(!files[0].text.contains("<svg"))
    let json = try #require(files.first { $0.path == "report.json" }).text
    #expect(json.contains("\"withheld\": true"))
    #expect(!json.contains("\"cells\""))
  }

  private func report(
    sections: [String], figures: [Figure] = [], isProvisional: Bool = true
  ) throws -> Report {
    try Report(
      title: Phrase(same: "T"), subtitle: Phrase(same: "S"), study: Phrase(same: "E"),
      asOf: Day(number: 20_000), isProvisional: isProvisional,
      threshold: try InventedStudy.threshold(),
      sections: sections.enumerated().map { index, id in
        Section(id: id, heading: Phrase(same: "H"), figures: index == 0 ? figures : [])
      })
  }

  private func figure(counts: [Int] = [20, 12], threshold: Int = 5) throws -> Figure {
    let leaves = counts.indices.map { "c\($0)" }
    var given: [Address: Int] = [:]
    for (leaf, count) in zip(leaves, counts) { given[[.leaf(leaf)]] = count }
    let table = PublishableTable(
      try CountTable(
        id: "list", dimensions: [try TableDimension("answer", leaves: leaves)], counts: given),
      threshold: try InventedStudy.threshold(threshold), zeros: .allow)
    return Figure(
      caption: Phrase(same: "C"), content: .counts(table, .bars), labels: Labels(names: [:]))
  }
}
