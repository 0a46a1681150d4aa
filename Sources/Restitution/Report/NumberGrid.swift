import Disclosure
import Wording

/// A figure's numbers as a table to read: categories down the side, the last dimension across.
struct NumberGrid: Hashable, Sendable {
  /// What the columns of labels and the columns of numbers are called.
  let names, heads: [String]
  let rows: [Row]

  struct Row: Hashable, Sendable {
    let labels: [String]
    let cells: [Cell]
    let isTotal: Bool
  }

  /// What stands in a cell.
  enum Cell: Hashable, Sendable {
    case number(String, isTotal: Bool = false)
    case hidden

    /// The number, or the letter that stands for one that is not published.
    var words: String {
      if case .number(let words, _) = self { words } else { PublishableCount.hiddenMark }
    }
  }

  init(_ reading: Reading) {
    let last = reading.dimensions.count - 1
    let language = reading.language
    switch reading.figure.content {
    case .counts(let table, _) where last == 0:
      names = [reading.name(0)]
      heads =
        [PageWords.people[language]] + (reading.givesShares ? [PageWords.share[language]] : [])
      rows = reading.list(of: table)
    case .counts(let table, _):
      names = (0..<last).map { reading.name($0) }
      heads = reading.dimensions[last].readCoordinates.map { reading.label(last, $0) }
      rows = reading.grid(of: table)
    case .means(let means):
      names = reading.dimensions.indices.map { reading.name($0) }
      heads = [PageWords.mean, PageWords.median, PageWords.people].map { $0[language] }
      rows = means.cells.map { reading.row(of: $0) }
    }
  }
}

extension Reading {
  /// True where enough people are counted for a percentage.
  fileprivate var givesShares: Bool {
    guard case .counts(let table, _) = figure.content else { return false }
    return (table.total?.people ?? 0) >= max(1, percentagesFrom)
  }

  fileprivate func list(of table: PublishableTable) -> [NumberGrid.Row] {
    dimensions[0].readCoordinates.map { coordinate in
      let count = table[[coordinate]]
      return NumberGrid.Row(
        labels: [label(0, coordinate)],
        cells: [cell(count)] + (givesShares ? [share(count, of: table)] : []),
        isTotal: coordinate == .total)
    }
  }

  fileprivate func grid(of table: PublishableTable) -> [NumberGrid.Row] {
    var starts: [[Coordinate]] = [[]]
    for dimension in dimensions.dropLast() {
      starts = starts.flatMap { start in dimension.readCoordinates.map { start + [$0] } }
    }
    let columns = dimensions[dimensions.count - 1].readCoordinates
    return starts.map { start in
      NumberGrid.Row(
        labels: start.enumerated().map { label($0, $1) },
        cells: columns.map { cell(table[Address(start + [$0])], isTotal: $0 == .total) },
        isTotal: start.allSatisfy { $0 == .total })
    }
  }

  fileprivate func row(of cell: PublishableMeans.Cell) -> NumberGrid.Row {
    let numbers = cell.mean.summary.map {
      [tenths($0.meanInTenths), tenths($0.medianInTenths), language.number($0.people)]
    }
    return NumberGrid.Row(
      labels: cell.address.coordinates.enumerated().map { label($0, $1) },
      cells: numbers?.map { .number($0) } ?? [.hidden, .hidden, .hidden], isTotal: false)
  }

  private func cell(_ count: PublishableCount, isTotal: Bool = false) -> NumberGrid.Cell {
    count.people.map { .number(language.number($0), isTotal: isTotal) } ?? .hidden
  }

  private func share(_ count: PublishableCount, of table: PublishableTable) -> NumberGrid.Cell {
    guard let all = table.total?.people, let share = count.share(of: all, from: percentagesFrom)
    else { return .hidden }
    return .number(language.percentage(share))
  }
}

extension TableDimension {
  /// The categories, then the total where it says more than the first step of a path.
  fileprivate var readCoordinates: [Coordinate] {
    leaves.map { .leaf($0) } + (hasTotal && membership != .steps ? [.total] : [])
  }
}
