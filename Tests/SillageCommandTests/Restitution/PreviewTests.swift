import Disclosure
import JSONTree
import Restitution
import Testing
import Wording

@testable import StudyDesk
@testable import sillage

struct `The preview of a restitution` {
  private func figure(_ id: String, _ counts: [Int]) throws -> Figure {
    let leaves = counts.indices.map { "c\($0)" }
    let dimension = try TableDimension("answer", leaves: leaves, membership: .anyNumber)
    var cells: [Address: Int] = [.total(of: 1): 60]
    for (leaf, count) in zip(leaves, counts) { cells[[.leaf(leaf)]] = count }
    let table = try CountTable(id: id, dimensions: [dimension], counts: cells)
    return Figure(
      caption: Phrase(same: id), content: .counts(PublishableTable(table, zeros: .protect), .bars),
      labels: Labels(names: [:]))
  }

  private func report() throws -> Report {
    try Report(
      title: Phrase(same: "Title"), subtitle: Phrase(same: "Subtitle"),
      study: Phrase(same: "Study"), asOf: Morning.day,
      sections: [
        Section(
          id: "part", heading: Phrase("Partie", "Part"),
          figures: [
            figure("whole", [40, 20]), figure("holes", [40, 30, 20, 7]),
            figure("gone", [3, 4, 40]),
          ])
      ])
  }

  @Test func `it says what becomes of each figure and why`() throws {
    #expect(
      RestitutionPreview(try report(), HidingPrice(people: 0)).text(in: .english) == """
        As of 3\u{A0}February 2025, threshold of 11\u{A0}people

        Part
          whole  shown
          holes  shown        1\u{A0}number of 5 hidden
          gone   withheld     2\u{A0}numbers of 4 hidden

        A number is hidden when it is about fewer than 11 people, or when it would give such a
        number back. A figure of which more than half is hidden is withheld: the page only says
        that the question was asked.
        """)
  }

  @Test func `the team reads how many people its holes are about`() throws {
    let text = RestitutionPreview(try report(), HidingPrice(people: 7)).text(in: .english)
    #expect(
      text.hasSuffix(
        """
        What is hidden is about 7\u{A0}people, each counted once for every number they are in: there
        may be more than in the whole study. Only the team reads this: the page does not say it.
        """))
    let french = RestitutionPreview(try report(), HidingPrice(people: 7)).text(in: .french)
    #expect(
      french.hasSuffix(
        """
        Ce qui est masqué porte sur 7\u{A0}personnes, la même personne étant comptée à chaque nombre où
        elle figure\u{A0}: le total peut dépasser l’effectif de l’étude. L’équipe seule le lit\u{A0}: la
        page ne le dit pas.
        """))
    #expect(!text.contains("Because of what is public"))
  }

  @Test func `programs get the same, and no hidden count`() throws {
    let json = RestitutionPreview(try report(), HidingPrice(people: 7)).json
    let outcomes = json["figures"]?.array?.map { $0["outcome"]?.string }
    #expect(outcomes == ["shown", "partly", "withheld"])
    #expect(json["figures"]?.array?[1]["hidden"]?.int == 1)
    #expect(json["figures"]?.array?[0]["reason"] == .null)
    #expect(json["people_hidden"]?.int == 7)
  }
}
