import Disclosure
import Testing

struct `A mean` {
  @Test func `is printed in tenths when enough people answered`() throws {
    let mean = PublishableMean(of: [1, 2, 2, 4, 5, 5], threshold: try five())
    #expect(mean.summary?.meanInTenths == 32)
    #expect(mean.summary?.medianInTenths == 30)
    #expect(mean.summary?.people == 6)
  }

  @Test func `is hidden when too few answered`() throws {
    #expect(PublishableMean(of: [3, 3, 3, 3], threshold: try five()) == .hidden)
  }

  @Test func `by month keeps its holes`() throws {
    let month = try TableDimension("month", leaves: ["2024-10", "2024-11"])
    let means = try PublishableMeans(
      id: "ease", dimensions: [month], scale: 1...5,
      values: [["2024-10"]: [3, 4, 4, 5, 2], ["2024-11"]: [1]], threshold: try five())
    #expect(means[["2024-10"]].summary?.meanInTenths == 36)
    #expect(means[["2024-11"]] == .hidden)
    #expect(means.cells.count == 2)
    #expect(!means.isMostlyHidden)
  }

  @Test func `outside its scale is a fault`() throws {
    let month = try TableDimension("month", leaves: ["2024-10"])
    #expect(throws: TableFault.outsideScale(["2024-10"])) {
      try PublishableMeans(
        id: "ease", dimensions: [month], scale: 1...5, values: [["2024-10"]: [7]])
    }
  }
}
