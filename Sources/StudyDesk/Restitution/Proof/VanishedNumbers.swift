import Tabulation
import Wording

/// What a reader learns who knows that somebody left: where one number of participants was printed before
/// and is not now, that is where they were counted. Where it is one of two, it is not told which.
struct VanishedNumbers: Telltale {
  private let figures: PrintedFigures
  /// What was printed of participants before somebody left.
  private let printed: Set<Set<String>>

  /// - Parameters:
  ///   - day: the last day that is counted.
  ///   - attendance: who came and went since; nil when nothing is out.
  init(
    in figures: PrintedFigures, since earlier: [ReleaseTables], on day: Day,
    knowing attendance: Attendance?
  ) {
    self.figures = figures
    printed = earlier.reduce(into: []) { printed, release in
      guard let before = release.asOf,
        attendance?.turnover(from: before, to: day, isJudged: true).mayLoseSomebody == true
      else { return }
      let tables = release.tables
      for table in tables.releases.flatMap(\.tables) where tables.isOfParticipants(table) {
        for cell in table.cells where cell.value != nil {
          printed.insert(tables.place(of: cell, in: table))
        }
      }
    }
  }

  func show(in number: Int) -> Bool {
    guard !printed.isEmpty else { return false }
    return figures.tables(of: number).contains { table in
      figures.tabulation.isOfParticipants(table)
        && table.dimensions.indices.contains { isOneMissing(of: $0, in: table) }
    }
  }

  /// Whether one number alone is missing of those that a dimension tells apart, all else the same.
  private func isOneMissing(of column: Int, in table: Table) -> Bool {
    let missing = table.cells.filter { cell in
      cell.at[column] != 0 && cell.value == nil && cell.reach == .shown
        && printed.contains(figures.tabulation.place(of: cell, in: table))
    }
    let groups = Dictionary(grouping: missing) { cell in
      var group = cell.at
      group[column] = 0
      return group
    }
    return groups.values.contains { $0.count == 1 }
  }
}

extension Link.Relation {
  fileprivate var mayLoseSomebody: Bool {
    if case .turnover(_, let most) = self { most.map { $0 > 0 } ?? false } else { false }
  }
}
