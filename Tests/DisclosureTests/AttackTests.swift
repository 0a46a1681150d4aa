import Disclosure
import Testing

/// What a reader with pen and paper finds out, against tables made at random.
struct `A reader who subtracts` {
  @Test(arguments: 0..<400)
  func `cannot pin down a hidden cell of a list`(seed: Int) throws {
    var random = Seeded(seed)
    let counts = (0..<Int.random(in: 2...5, using: &random)).map { _ in
      Int.random(in: 0...1, using: &random) * Int.random(in: 0...14, using: &random)
    }
    let k = Int.random(in: 2...6, using: &random)
    let zeros = Bool.random(using: &random) ? ZeroPolicy.allow : .protect
    let table = PublishableTable(try list(counts), threshold: try threshold(k), zeros: zeros)
    guard let total = table.total?.people else {
      #expect(counts.reduce(0, +) < k)
      #expect(table.printed.allSatisfy { $0 == nil })
      return
    }
    let printed = table.printed.dropLast()
    let rest = total - printed.reduce(0) { $0 + ($1 ?? 0) }
    let hidden = printed.indices.filter { printed[$0] == nil }
    // By enumeration: any split of the rest fits, so each hidden count may be 0…rest.
    #expect(hidden.isEmpty ? rest == 0 : hidden.count >= 2 && rest >= k)
    for (count, shown) in zip(counts, printed) {
      #expect(shown == nil || shown == count)
      if (1..<k).contains(count) { #expect(shown == nil) }
      if count == 0, zeros == .protect { #expect(shown == nil) }
    }
  }

  @Test(arguments: 0..<400)
  func `gets no hidden cell of a grid from one sum after another`(seed: Int) throws {
    var random = Seeded(1_000 + seed)
    let width = Int.random(in: 2...4, using: &random)
    let rows = (0..<Int.random(in: 2...4, using: &random)).map { _ in
      (0..<width).map { _ in Int.random(in: 0...12, using: &random) }
    }
    let k = Int.random(in: 2...6, using: &random)
    let zeros = Bool.random(using: &random) ? ZeroPolicy.allow : .protect
    let truth = try grid(rows)
    let table = PublishableTable(truth, threshold: try threshold(k), zeros: zeros)
    let known = Solver(table.printed, rows: rows.count, columns: width).solved()
    #expect(known == table.printed)
    for cell in table.cells {
      let count = try #require(truth[cell.address])
      if let shown = cell.count.people { #expect(shown == count) }
      if (1..<k).contains(count) { #expect(cell.count.isHidden) }
    }
  }

  @Test(arguments: 0..<100)
  func `finds the same grid however its people are ordered`(seed: Int) throws {
    var random = Seeded(2_000 + seed)
    let dimensions = [
      try TableDimension("row", leaves: ["a", "b", "c"]),
      try TableDimension("used", leaves: ["x", "y"], membership: .anyNumber),
    ]
    let people: [[Set<String>]] = (0..<40).map { _ in
      [
        [["a", "b", "c"].randomElement(using: &random) ?? "a"],
        Set(["x", "y"].filter { _ in Bool.random(using: &random) }),
      ]
    }
    let table = try CountTable(id: "t", dimensions: dimensions, people: people)
    let shuffled = people.shuffled(using: &random)
    #expect(try CountTable(id: "t", dimensions: dimensions, people: shuffled) == table)
    #expect(table.total == 40)
    #expect(table[["b", .total]] == people.count { $0[0] == ["b"] })
    #expect(table[[.total, "x"]] == people.count { $0[1].contains("x") })
    #expect(table[["a", "y"]] == people.count { $0[0] == ["a"] && $0[1].contains("y") })
  }
}

/// The plain model of a reader: whoever finds a sum with one unknown knows it.
private struct Solver {
  var cells: [Int?]
  let rows: Int
  let columns: Int

  init(_ cells: [Int?], rows: Int, columns: Int) {
    self.cells = cells
    self.rows = rows
    self.columns = columns
  }

  func solved() -> [Int?] {
    var cells = cells
    var before: [Int?] = []
    while cells != before {
      before = cells
      for row in 0...rows { solve(&cells, (0...columns).map { row * (columns + 1) + $0 }) }
      for column in 0...columns { solve(&cells, (0...rows).map { $0 * (columns + 1) + column }) }
    }
    return cells
  }

  private func solve(_ cells: inout [Int?], _ line: [Int]) {
    let unknown = line.filter { cells[$0] == nil }
    guard unknown.count == 1, let cell = unknown.first, let total = line.last else { return }
    let printed = line.dropLast().reduce(0) { $0 + (cells[$1] ?? 0) }
    cells[cell] = cell == total ? printed : (cells[total] ?? 0) - printed
  }
}
