import Disclosure
import Restitution
import Testing
import Wording

struct `A hidden count` {
  /// Counts that no drawing, date or colour could write by chance.
  static let planted = [73_519, 48_213, 91_757, 60_331]

  @Test func `reaches no file in any form`() throws {
    let files = try plantedReport().files()
    #expect(
      files.count == 4 + 2 * 7 + 8 + 4 + 2,
      "four pages, seven pictures twice, eight tables, four spreadsheets, two JSON")
    for file in files where !file.path.hasSuffix(".xlsx") {
      let digits = file.text.filter { !"\u{202F}\u{A0},. ".contains($0) }
      for count in Self.planted {
        #expect(!digits.contains(String(count)), "\(count) in \(file.path)")
      }
    }
  }

  @Test func `leaves the printed ones where they belong`() throws {
    let page = try plantedReport().page(in: .french)
    #expect(page.contains("250\u{202F}000"))
    #expect(page.contains("non publié"))
  }

  /// Every picture, each with hidden counts.
  private func plantedReport() throws -> Report {
    let month = try TableDimension("month", leaves: ["2024-10", "2024-11"], membership: .anyNumber)
    let answer = try TableDimension("answer", leaves: ["a", "b", "c", "d", "e"])
    let rows = [
      [150_000, 73_519, 210_000, 160_000, 170_000], [48_213, 220_000, 130_000, 140_000, 190_000],
    ]
    let pictures: [Figure.Picture] = [.groupedBars, .stackedBars, .scale, .panels, .table]
    let crossed = try pictures.map { picture in
      var counts: [Address: Int] = [[.total, .total]: 2_000_000]
      for (leaf, row) in zip(month.leaves, rows) {
        for (column, count) in zip(answer.leaves, row) {
          counts[[.leaf(leaf), .leaf(column)]] = count
        }
      }
      for column in answer.leaves { counts[[.total, .leaf(column)]] = 400_000 }
      return try figure(
        CountTable(
          id: "grid-\(picture.rawValue.lowercased())", dimensions: [month, answer], counts: counts),
        picture)
    }
    let list = try figure(
      CountTable(
        id: "list", dimensions: [try TableDimension("reply", leaves: ["a", "b", "c", "d", "e"])],
        counts: [["a"]: 91_757, ["b"]: 250_000, ["c"]: 60_331, ["d"]: 180_000, ["e"]: 200_000]),
      .bars)
    let monthly = try figure(
      CountTable(
        id: "monthly", dimensions: [month],
        counts: [["2024-10"]: 91_757, ["2024-11"]: 250_000, [.total]: 400_000]), .months)
    let steps = try TableDimension("step", leaves: ["told", "agreed", "left"], membership: .steps)
    let path = try figure(
      CountTable(
        id: "path", dimensions: [steps],
        counts: [["told"]: 900_000, ["agreed"]: 750_000, ["left"]: 60_331, [.total]: 900_000]),
      .path)
    return try Report(
      title: Phrase(same: "T"), subtitle: Phrase(same: "S"), study: Phrase(same: "E"),
      asOf: Day(number: 20_000), threshold: try InventedStudy.threshold(100_000),
      sections: [
        Section(id: "part", heading: Phrase(same: "H"), figures: crossed + [list, monthly, path])
      ])
  }

  private func figure(_ table: CountTable, _ picture: Figure.Picture) throws -> Figure {
    let published = PublishableTable(
      table, threshold: try InventedStudy.threshold(100_000), zeros: .protect)
    return Figure(
      caption: Phrase(same: "C"), content: .counts(published, picture), labels: Labels(names: [:]))
  }
}
