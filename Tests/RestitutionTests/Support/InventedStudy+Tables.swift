import Disclosure
import Restitution

extension InventedStudy {
  static func list(
    _ id: String, _ dimension: String, _ counts: KeyValuePairs<String, Int>,
    _ membership: TableDimension.Membership = .exactlyOne, total: Int? = nil,
    threshold least: Int = 5
  ) throws -> PublishableTable {
    var given: [Address: Int] = [:]
    for (leaf, count) in counts { given[[.leaf(leaf)]] = count }
    if let total { given[[.total]] = total }
    let table = try CountTable(
      id: id,
      dimensions: [TableDimension(dimension, leaves: counts.map(\.key), membership: membership)],
      counts: given)
    return PublishableTable(table, threshold: try threshold(least), zeros: .allow)
  }

  static func grid(
    _ id: String, rows: TableDimension, columns: TableDimension, _ counts: [[Int]],
    totals: [Int]? = nil, columnTotals: [Int]? = nil, all: Int? = nil
  ) throws -> PublishableTable {
    var given: [Address: Int] = [:]
    for (row, values) in zip(rows.leaves, counts) {
      for (column, count) in zip(columns.leaves, values) {
        given[[.leaf(row), .leaf(column)]] = count
      }
    }
    for (row, total) in zip(rows.leaves, totals ?? []) { given[[.leaf(row), .total]] = total }
    for (column, total) in zip(columns.leaves, columnTotals ?? []) {
      given[[.total, .leaf(column)]] = total
    }
    if let all { given[[.total, .total]] = all }
    let table = try CountTable(id: id, dimensions: [rows, columns], counts: given)
    return PublishableTable(table, threshold: try threshold(), zeros: .allow)
  }

  static func means() throws -> PublishableMeans {
    let month = try TableDimension("month", leaves: months, membership: .occasions)
    let scale = try TableDimension("scale", leaves: ["ease", "usefulness"], membership: .anyNumber)
    let ease: [[Double]] = [
      [1, 2, 2, 3, 3, 2, 1, 2, 4], [2, 2, 3, 3, 4, 2, 3], [3, 3, 2, 4], [3, 3, 4, 3, 4, 2],
      [4, 3, 4, 3, 4, 4, 3], [4, 4, 5, 3, 4, 4, 3, 5],
    ]
    let usefulness: [[Double]] = [
      [3, 3, 2, 3, 4, 3, 2, 3, 4], [3, 4, 3, 4, 4, 3, 3], [4, 4, 3, 5], [4, 4, 5, 4, 3, 4],
      [4, 4, 5, 4, 5, 4, 4], [5, 4, 5, 4, 4, 5, 4, 5],
    ]
    var values: [Address: [Double]] = [:]
    for (place, leaf) in months.enumerated() {
      values[[.leaf(leaf), "ease"]] = ease[place]
      values[[.leaf(leaf), "usefulness"]] = usefulness[place]
    }
    return try PublishableMeans(
      id: "moyennes", dimensions: [month, scale], scale: 1...5, values: values,
      threshold: try threshold())
  }
}
