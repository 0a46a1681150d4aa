import Disclosure
import Testing

struct `Primary protection` {
  @Test(
    arguments: [
      // No small count: everything is printed.
      ([20, 12, 7], [20, 12, 7, 39]),
      // One small count would be the total less the others: the next smallest is hidden too.
      ([20, 12, 3], [20, nil, nil, 35]),
      // Two hidden counts that are small together are one small count.
      ([20, 12, 1, 2], [20, nil, nil, nil, 35]),
      // Zeros are printed here and hide nobody.
      ([20, 12, 3, 0], [20, nil, nil, 0, 35]),
      // Fewer people than the threshold: nothing at all.
      ([1, 3, 0], [nil, nil, nil, nil]),
      ([0, 0], [nil, nil, nil]),
    ] as [([Int], [Int?])])
  func `of a list hides small counts and what gives them back`(
    counts: [Int], printed: [Int?]
  ) throws {
    let table = PublishableTable(try list(counts), threshold: try five(), zeros: .allow)
    #expect(table.printed == printed)
  }

  @Test func `hides eleven and fewer by the standard`() throws {
    let table = PublishableTable(try list([20, 12, 11, 10, 15]), zeros: .allow)
    #expect(table.printed == [20, 12, nil, nil, 15, 68])
    #expect(Threshold.standard.people == 11)
  }

  @Test func `hides zeros too when they are protected`() throws {
    let table = PublishableTable(try list([20, 12, 0]), threshold: try five(), zeros: .protect)
    #expect(table.printed == [20, nil, nil, 32])
  }

  @Test func `of a grid works along rows and columns`() throws {
    let table = PublishableTable(
      try grid([[7, 9, 10], [2, 8, 9], [6, 7, 8]]), threshold: try five(), zeros: .allow)
    #expect(
      table.printed == [
        7, 9, 10, 26,
        nil, nil, 9, 19,
        nil, nil, 8, 21,
        15, 24, 27, 66,
      ])
  }

  @Test func `hides a count that nearly everybody is in`() throws {
    let counts = try list([36, 39, 34, 12], .anyNumber, total: 39)
    let open = PublishableTable(counts, threshold: try five(), zeros: .allow)
    let shut = PublishableTable(counts, threshold: try five(), zeros: .protect)
    #expect(open.printed == [nil, 39, 34, 12, 39])
    #expect(shut.printed == [nil, nil, 34, 12, 39])
  }

  @Test func `does not subtract where people are in several categories`() throws {
    let table = PublishableTable(
      try list([30, 12, 3], .anyNumber, total: 39), threshold: try five(), zeros: .allow)
    #expect(table.printed == [30, 12, nil, 39])
  }

  @Test func `hides a step that differs from the one before by too few`() throws {
    let table = PublishableTable(
      try list([58, 45, 42, 39], .steps, total: 58), threshold: try five(), zeros: .allow)
    #expect(table.printed == [58, 45, nil, 39, 58])
  }

  @Test func `reports its cost to the team`() throws {
    let counts = try list([20, 12, 3])
    let loss = counts.loss(in: PublishableTable(counts, threshold: try five(), zeros: .allow))
    #expect(loss.hiddenCells == 2)
    #expect(loss.cells == 4)
    #expect(loss.hiddenPeople == 15)
  }

  @Test func `says when a table is mostly hidden`() throws {
    let holes = PublishableTable(try list([40, 1, 2, 3]), threshold: try five(), zeros: .allow)
    let whole = PublishableTable(try list([40, 6, 7, 8]), threshold: try five(), zeros: .allow)
    #expect(holes.isMostlyHidden)
    #expect(!whole.isMostlyHidden)
  }

  @Test func `looks at each occasion by itself`() throws {
    let month = try TableDimension("month", leaves: ["2024-10", "2024-11"], membership: .occasions)
    let ease = try TableDimension("ease", leaves: ["hard", "easy"])
    let people: [String: [[Set<String>]]] = [
      "2024-10": Array(repeating: [["hard"]], count: 6) + Array(repeating: [["easy"]], count: 8),
      "2024-11": Array(repeating: [["hard"]], count: 1) + Array(repeating: [["easy"]], count: 3),
    ]
    let counts = try CountTable(id: "ease", occasions: month, dimensions: [ease], people: people)
    let table = PublishableTable(counts, threshold: try five(), zeros: .allow)
    #expect(table.printed == [6, 8, 14, nil, nil, nil])
    #expect(table.total == nil)
    #expect(table[["2024-10", .total]] == .people(14))
  }
}
