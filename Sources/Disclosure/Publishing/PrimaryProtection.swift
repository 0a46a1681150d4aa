/// Hides small counts, and what one subtraction inside the same table would give back.
///
/// Along every line whose categories make up its total, either nothing is hidden, or the hidden
/// categories are at least two and hold the threshold together, or the total is hidden with them.
/// Along every path of steps, no two printed steps differ by a small count. This says nothing of
/// what longer computations, other tables or earlier releases give back.
struct PrimaryProtection {
  private let grid: Grid
  private let counts: [Int]
  private let threshold: Threshold
  private let zeros: ZeroPolicy
  private var isHidden: [Bool]

  init(_ table: CountTable, threshold: Threshold, zeros: ZeroPolicy) {
    grid = table.grid
    counts = table.counts
    self.threshold = threshold
    self.zeros = zeros
    isHidden = Array(repeating: false, count: table.grid.count)
  }

  /// For each cell of the grid, whether it stays unprinted.
  consuming func hiddenCells() -> [Bool] {
    isHidden = counts.map { threshold.isSmall($0) || ($0 == 0 && zeros == .protect) }
    for all in grid.grandTotals where counts[all] < threshold.people { hideOccasion(of: all) }
    let lines = grid.lines
    var before: [Bool] = []
    while before != isHidden {
      before = isHidden
      for line in lines { settle(line) }
    }
    return isHidden
  }

  /// Hides everything on an occasion, or in the whole table, of too few people.
  private mutating func hideOccasion(of total: Int) {
    for cell in isHidden.indices where grid.isSameOccasion(cell, total) { isHidden[cell] = true }
  }

  private mutating func settle(_ line: Grid.Line) {
    switch grid.dimensions[line.dimension].membership {
    case .exactlyOne: settleSum(line)
    case .steps: settleSteps(line)
    case .anyNumber, .occasions: break
    }
  }

  private mutating func settleSum(_ line: Grid.Line) {
    if isHidden[line.total] {
      if !line.leaves.contains(where: { isHidden[$0] }), let partner = partner(in: line) {
        isHidden[partner] = true
      }
      return
    }
    while isGivenBack(line) {
      isHidden[partner(in: line) ?? line.total] = true
    }
  }

  /// True when the printed total less the printed categories tells too much.
  private func isGivenBack(_ line: Grid.Line) -> Bool {
    let hidden = line.leaves.filter { isHidden[$0] }
    guard !isHidden[line.total], !hidden.isEmpty else { return false }
    return hidden.count < 2 || hidden.reduce(0) { $0 + counts[$1] } < threshold.people
  }

  /// The printed category whose hiding costs least; an empty one only when there is no other.
  private func partner(in line: Grid.Line) -> Int? {
    line.leaves.filter { !isHidden[$0] }
      .min { (counts[$0] == 0 ? Int.max : counts[$0]) < (counts[$1] == 0 ? Int.max : counts[$1]) }
  }

  private mutating func settleSteps(_ line: Grid.Line) {
    var last = isHidden[line.total] ? nil : counts[line.total]
    for cell in line.leaves where !isHidden[cell] {
      if let before = last, threshold.isSmall(before - counts[cell]) {
        isHidden[cell] = true
      } else {
        last = counts[cell]
      }
    }
  }
}
