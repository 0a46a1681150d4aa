import Disclosure
import Wording

/// The threshold that lets a study of 45 people show something.
func five() throws -> Threshold {
  try threshold(5)
}

func threshold(_ people: Int) throws -> Threshold {
  let decision = Threshold.Decision(
    by: Phrase("le comité de pilotage", "the steering committee"),
    reason: Phrase("l’étude est petite", "the study is small"))
  guard let threshold = Threshold(people: people, decision: decision) else {
    throw Unfit()
  }
  return threshold
}

struct Unfit: Error {}

/// A list of counts with the categories `a`, `b`, `c`…
func list(
  _ counts: [Int], _ membership: TableDimension.Membership = .exactlyOne, total: Int? = nil
) throws -> CountTable {
  let leaves = (0..<counts.count).map { "c\($0)" }
  var given: [Address: Int] = [:]
  for (leaf, count) in zip(leaves, counts) { given[[.leaf(leaf)]] = count }
  if let total { given[[.total]] = total }
  return try CountTable(
    id: "list", dimensions: [TableDimension("answer", leaves: leaves, membership: membership)],
    counts: given)
}

/// A grid of counts, rows of dimension `row` and columns of dimension `column`.
func grid(_ rows: [[Int]]) throws -> CountTable {
  let rowLeaves = rows.indices.map { "r\($0)" }
  let columnLeaves = (rows.first ?? []).indices.map { "c\($0)" }
  var given: [Address: Int] = [:]
  for (row, counts) in zip(rowLeaves, rows) {
    for (column, count) in zip(columnLeaves, counts) {
      given[[.leaf(row), .leaf(column)]] = count
    }
  }
  return try CountTable(
    id: "grid",
    dimensions: [
      TableDimension("row", leaves: rowLeaves), TableDimension("column", leaves: columnLeaves),
    ], counts: given)
}

extension PublishableTable {
  /// The printed counts in order, nil where hidden.
  var printed: [Int?] { cells.map(\.count.people) }
}
