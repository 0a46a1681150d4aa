import Disclosure
import JSONTree
import Testing
import Wording

@testable import Restitution

struct `The records for catalogues` {
  @Test func `name every table, with the codes that may stand in it`() throws {
    let report = try InventedStudy.report()
    let package = report.dataPackage(try report.files())
    let resources = try #require(package["resources"]?.array)
    let printed = report.figures.filter { !$0.isWithheld }
    #expect(resources.compactMap { $0["name"]?.string } == printed.map(\.id))
    let fields = try #require(resources.first?["schema"]?["fields"]?.array)
    #expect(
      fields.first?["constraints"]?["enum"]
        == ["informed", "agreed", "part", "withdrew", "total"])
    #expect(fields.compactMap { $0["name"]?.string }.suffix(2) == ["people", "suppressed"])
  }

  @Test func `say first that a version is provisional`() throws {
    let about = try InventedStudy.report().about
    #expect(about.french.hasPrefix("Version provisoire, à ne pas publier. Ce que"))
    #expect(about.english.hasPrefix("Provisional, not for publication. What"))
  }

  @Test func `are left out where nobody publishes`() throws {
    let paths = try InventedStudy.report().files().map(\.path)
    #expect(!paths.contains("catalogue.jsonld"))
  }

  @Test func `lead to the place where the release will lie`() throws {
    let publication = Publication(
      identifier: "study/plan", publisher: Phrase(same: "Office"),
      address: "https://sillage.example/2025/")
    let files = [ReleaseFile("index.html", "x"), ReleaseFile("tables/who.csv", "")]
    let record = Catalogue(
      report: try InventedStudy.report(), publication: publication, files: files
    ).json.text()
    #expect(
      record.contains(#""dcat:downloadURL":{"@id":"https://sillage.example/2025/index.html"}"#))
    #expect(record.contains(#""@id":"https://sillage.example/2025/#tables-who-csv""#))
  }
}

struct `A Wilson interval` {
  @Test(arguments: [
    (0, 20, 0, 161), (10, 20, 299, 701), (7, 39, 90, 327), (39, 39, 910, 1000),
  ])
  func `is the one of the textbooks, in thousandths`(count: Int, all: Int, low: Int, high: Int) {
    let interval = WilsonInterval(count, of: all)
    #expect(Int((interval.low * 1_000).rounded()) == low)
    #expect(Int((interval.high * 1_000).rounded()) == high)
  }

  @Test func `holds the share it is about and stays between nothing and all`() {
    for all in 1...60 {
      for count in 0...all {
        let interval = WilsonInterval(count, of: all)
        let share = Double(count) / Double(all)
        #expect(interval.low >= 0 && interval.high <= 1)
        #expect(interval.low <= share + 1e-12 && share <= interval.high + 1e-12)
      }
    }
  }
}
