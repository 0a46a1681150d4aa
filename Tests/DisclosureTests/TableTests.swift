import Disclosure
import Testing

struct `A table of counts` {
  @Test func `sums its margins`() throws {
    let table = try grid([[1, 2], [3, 4]])
    #expect(table[["r0", .total]] == 3)
    #expect(table[[.total, "c1"]] == 6)
    #expect(table.total == 10)
    #expect(table[["r9", .total]] == nil)
  }

  @Test func `refuses what does not fit`() throws {
    #expect(throws: TableFault.contradiction([.total], dimension: "answer")) {
      try list([1, 2], total: 4)
    }
    #expect(throws: TableFault.missingTotal([.total])) { try list([1, 2], .anyNumber) }
    #expect(throws: TableFault.contradiction([.total], dimension: "answer")) {
      try list([1, 2], .steps, total: 2)
    }
    #expect(throws: TableFault.negativeCount(["c0"])) { try list([-1, 2]) }
    #expect(throws: TableFault.repeatedCategory("a", dimension: "d")) {
      try TableDimension("d", leaves: ["a", "a"])
    }
    #expect(throws: TableFault.badIdentifier("../etc")) {
      try TableDimension("../etc", leaves: ["a"])
    }
    #expect(throws: TableFault.badIdentifier("total")) {
      try TableDimension("d", leaves: ["total"])
    }
  }

  @Test func `takes no person in two categories that exclude each other`() throws {
    let region = try TableDimension("region", leaves: ["a", "b"])
    #expect(throws: TableFault.badMembership(dimension: "region")) {
      try CountTable(id: "t", dimensions: [region], people: [[["a", "b"]]])
    }
    let path = try TableDimension("path", leaves: ["told", "agreed"], membership: .steps)
    #expect(throws: TableFault.badMembership(dimension: "path")) {
      try CountTable(id: "t", dimensions: [path], people: [[["agreed"]]])
    }
  }
}

struct `A threshold` {
  @Test func `below two protects nobody and is refused`() throws {
    #expect(throws: Unfit.self) { try threshold(1) }
    #expect(try threshold(2).people == 2)
  }
}
