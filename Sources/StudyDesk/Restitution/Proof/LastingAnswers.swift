import Tabulation

/// What a reader learns of answers that last: what somebody answered first they answered first for ever,
/// and so with what they ever answered. Where such a number is a few more than in an earlier release, a
/// few came; where it is less, a few left.
struct LastingAnswers: Telltale {
  private let figures: PrintedFigures
  private let threshold: Int
  /// What each earlier release prints of them.
  private let known: [[Set<String>: Int]]

  init(in figures: PrintedFigures, since earlier: [ReleaseTables], threshold: Int) {
    self.figures = figures
    self.threshold = threshold
    known = earlier.map { release in
      release.tables.releases.flatMap(\.tables).filter(release.tables.isOfLastingAnswers)
        .reduce(into: [:]) { printed, table in
          for cell in table.cells {
            printed[release.tables.place(of: cell, in: table)] = cell.value
          }
        }
    }
  }

  func show(in number: Int) -> Bool {
    guard known.contains(where: { !$0.isEmpty }) else { return false }
    return figures.tables(of: number).contains { table in
      figures.tabulation.isOfLastingAnswers(table) && known.contains { tells(table, beside: $0) }
    }
  }

  private func tells(_ table: Table, beside known: [Set<String>: Int]) -> Bool {
    /// How many more than before; nil where that is not told.
    func change(_ cell: Table.Cell) -> Int? {
      guard let now = cell.value, let before = known[figures.tabulation.place(of: cell, in: table)]
      else { return nil }
      return now - before
    }
    if table.cells.contains(where: { change($0).map(isFew) ?? false }) { return true }
    guard let column = figures.tabulation.columnOfAnswers(in: table) else { return false }
    // What is left of everybody's change when all changes that are told are taken away.
    let groups = Dictionary(grouping: table.cells) { cell in
      var group = cell.at
      group[column] = 0
      return group
    }
    return groups.values.contains { cells in
      guard let everybody = cells.first(where: { $0.at[column] == 0 }).flatMap(change) else {
        return false
      }
      return isFew(
        cells.filter { $0.at[column] != 0 }.reduce(everybody) { $0 - (change($1) ?? 0) })
    }
  }

  private func isFew(_ people: Int) -> Bool { (1..<threshold).contains(abs(people)) }
}

extension Tabulation {
  fileprivate func isOfLastingAnswers(_ table: Table) -> Bool {
    table.conditions.keys.contains { dimension in
      guard let name = QuestionName(dimensions[dimension].name), name.isCounting else {
        return false
      }
      return ["first", "ever"].contains(name.reduction)
    }
  }

  /// The dimension of a table that sorts people by their one answer; nil where there is none.
  fileprivate func columnOfAnswers(in table: Table) -> Int? {
    table.dimensions.firstIndex { dimension in
      QuestionName(dimensions[dimension].name).map { !$0.isCounting && $0.answer == nil } ?? false
    }
  }
}
