import Tabulation

/// A first choice for tables too large for programs: in every sum, what is hidden must have company
/// enough. It is quick, costs more than it must, and is only a beginning: the audit decides.
struct Lines {
  /// A count and the counts that add up to it.
  private struct Line {
    let total: Int
    let parts: [Int]
  }

  private let counts: Counts
  private let costs: [Double]
  private let threshold: Int
  private var lines: [Line] = []
  /// For each count, the lines it stands in.
  private var around: [[Int32]]

  init(_ counts: Counts, costs: [Double], threshold: Int) {
    self.counts = counts
    self.costs = costs
    self.threshold = threshold
    around = counts.all.map { _ in [] }
    for total in counts.all.indices { addLines(of: total) }
  }

  /// Every way of splitting a count along one dimension: into leaves, or into groups that have all
  /// leaves between them.
  private mutating func addLines(of total: Int) {
    for (dimension, category) in counts.all[total].coordinates.enumerated() {
      let sorting = counts.tables.dimensions[dimension]
      let whole = sorting.categories[Int(category)].leaves
      guard whole.count > 1 else { continue }
      add(total, dimension, whole.map { $0 + 1 })
      guard category == 0 else { continue }
      let groups = sorting.categories.indices.dropFirst(sorting.leafCount + 1)
      let split = groups.flatMap { sorting.categories[$0].leaves }
      if split.sorted() == whole { add(total, dimension, Array(groups)) }
    }
  }

  private mutating func add(_ total: Int, _ dimension: Int, _ categories: [Int]) {
    let count = counts.all[total]
    let parts = categories.compactMap { category in
      var coordinates = count.coordinates
      coordinates[dimension] = Int32(category)
      return counts[count.population, coordinates]
    }
    guard parts.count == categories.count else { return }
    for place in parts + [total] { around[place].append(Int32(lines.count)) }
    lines.append(Line(total: total, parts: parts))
  }

  /// Hides more until no line gives away what is hidden in it; false when time runs out before.
  func settle(_ hidden: inout [Bool], seconds: () -> Double) -> Bool {
    var waiting = Set(lines.indices)
    var turn = 0
    while let next = waiting.popFirst() {
      turn += 1
      if turn.isMultiple(of: 1_000), seconds() <= 0 { return false }
      while let more = lacking(lines[next], hidden) {
        hidden[more] = true
        for line in around[more] { waiting.insert(Int(line)) }
      }
    }
    return true
  }

  /// The cheapest count to hide in a line that gives something away; nil where it does not.
  private func lacking(_ line: Line, _ hidden: [Bool]) -> Int? {
    let gone = line.parts.filter { hidden[$0] }
    let isTotalGone = hidden[line.total]
    guard !gone.isEmpty || isTotalGone else { return nil }
    let people = gone.reduce(0) { $0 + (counts.all[$1].value ?? 0) }
    let isEnough =
      isTotalGone ? !gone.isEmpty : gone.count > 1 && people >= min(threshold, all(line))
    guard !isEnough else { return nil }
    let missing = threshold - people
    let free = (line.parts + [line.total]).filter { place in
      !hidden[place] && counts.all[place].standing == .free
    }
    let filling = free.filter { $0 != line.total && (counts.all[$0].value ?? 0) >= missing }
    return (filling.isEmpty ? free : filling).min { costs[$0] < costs[$1] }
  }

  private func all(_ line: Line) -> Int { counts.all[line.total].value ?? 0 }
}
