/// Hides small counts, and what one subtraction inside the same table would give back.
///
/// Where people may be in any number of categories, those who are not in one are counted too: a cell
/// is hidden when its base less the cell is small. Along every line whose categories make up its
/// total, either nothing is hidden, or the hidden categories are at least two and hold the threshold
/// together, or the total is hidden with them. Along every path of steps, no two printed steps differ
/// by a small count. This says nothing of what longer computations, other tables or earlier releases
/// give back.
struct PrimaryProtection {
  private let grid: Grid
  private let counts: [Int]
  private let portions: [[Grid.Portion]]
  private let threshold: Threshold
  private let zeros: ZeroPolicy
  private var isHidden: [Bool]

  init(_ table: CountTable, threshold: Threshold, zeros: ZeroPolicy) {
    let grid = table.grid
    self.grid = grid
    counts = table.counts
    portions = (0..<grid.count).map { grid.portions(of: $0) }
    self.threshold = threshold
    self.zeros = zeros
    isHidden = Array(repeating: false, count: grid.count)
  }

  /// For each cell of the grid, whether it stays unprinted.
  consuming func hiddenCells() -> [Bool] {
    for cell in counts.indices {
      isHidden[cell] = portions[cell].contains { isTooFew(people(in: $0)) }
    }
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
    while portions[line.total].indices.contains(where: { isGivenBack(line, $0) }) {
      isHidden[partner(in: line) ?? line.total] = true
    }
  }

  /// True when the total less the categories that can be read tells too much, each in one portion:
  /// those counted, or those who are not.
  private func isGivenBack(_ line: Grid.Line, _ portion: Int) -> Bool {
    let unknown = line.leaves.map { portions[$0][portion] }.filter { !isKnown($0) }
    guard isKnown(portions[line.total][portion]), !unknown.isEmpty else { return false }
    return unknown.count < 2 || unknown.reduce(0) { $0 + people(in: $1) } < threshold.people
  }

  private func isTooFew(_ people: Int) -> Bool {
    threshold.isSmall(people) || (people == 0 && zeros == .protect)
  }

  private func people(in portion: Grid.Portion) -> Int {
    portion.reduce(0) { $0 + $1.sign * counts[$1.cell] }
  }

  /// True when every count it takes is printed.
  private func isKnown(_ portion: Grid.Portion) -> Bool {
    portion.allSatisfy { !isHidden[$0.cell] }
  }

  /// The printed category whose hiding costs least; an empty one only when there is no other.
  private func partner(in line: Grid.Line) -> Int? {
    line.leaves.filter { !isHidden[$0] }
      .min { (counts[$0] == 0 ? Int.max : counts[$0]) < (counts[$1] == 0 ? Int.max : counts[$1]) }
  }

  private mutating func settleSteps(_ line: Grid.Line) {
    for portion in portions[line.total].indices {
      let total = portions[line.total][portion]
      var last = isKnown(total) ? people(in: total) : nil
      for cell in line.leaves where isKnown(portions[cell][portion]) {
        let people = people(in: portions[cell][portion])
        if let before = last, threshold.isSmall(before - people) {
          isHidden[cell] = true
        } else {
          last = people
        }
      }
    }
  }
}
