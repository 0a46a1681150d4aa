import Tabulation

/// What follows of people by condition where each condition is told apart by itself: everybody has one
/// at least. So the only one that is hidden holds whoever has no other, and what all add up to beyond
/// everybody tells how many have several.
struct ConditionSums {
  private let threshold: Int

  init(threshold: Int) { self.threshold = threshold }

  /// Whether few people follow from a figure.
  ///
  /// - Parameters:
  ///   - printed: the figure's tables.
  ///   - tables: those of its release.
  func show(in printed: some Sequence<Table>, of tables: Tabulation) -> Bool {
    var sums: [Place: Sum] = [:]
    for table in printed {
      guard let column = table.dimensions.firstIndex(where: tables.isOfOneCondition) else {
        continue
      }
      let yes = tables.dimensions[table.dimensions[column]].place(of: Dimension.yes)
      for cell in table.cells {
        var at = zip(table.dimensions, cell.at).filter { $0.1 != 0 }.map { [$0, $1] }
        at.removeAll { $0[0] == table.dimensions[column] }
        let place = Place(at: Set(at), conditions: table.conditions)
        if cell.at[column] == 0 {
          sums[place, default: Sum()].everybody = cell.value
        } else if cell.at[column] == yes {
          sums[place, default: Sum()].add(cell.value)
        }
      }
    }
    return sums.values.contains { $0.tells(below: threshold) }
  }

  /// What people are told apart by besides their conditions.
  private struct Place: Hashable {
    let at: Set<[Int]>
    let conditions: [Int: Int]
  }

  private struct Sum {
    var everybody: Int?
    private var people = 0
    private var hidden = 0

    mutating func add(_ value: Int?) {
      people += value ?? 0
      if value == nil { hidden += 1 }
    }

    func tells(below threshold: Int) -> Bool {
      guard let everybody else { return false }
      if hidden == 1 { return everybody > people }
      return hidden == 0 && (1..<threshold).contains(people - everybody)
    }
  }
}

extension Tabulation {
  /// Whether people are told apart by one condition only.
  fileprivate func isOfOneCondition(_ dimension: Int) -> Bool {
    dimensions[dimension].name.hasPrefix(Dimension.condition + "=")
  }
}
