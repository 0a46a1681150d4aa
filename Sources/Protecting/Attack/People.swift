import Solving
import Tabulation

/// The unknown people behind the counts, as columns of a linear program: for each population and
/// block, how many stand in each joint class.
struct People {
  /// A sum of columns with signs.
  struct Form {
    var columns: [Int32]
    var factors: [Double]

    func value(_ values: [Double]) -> Double {
      var value = 0.0
      for (column, factor) in zip(columns, factors) { value += factor * values[Int(column)] }
      return value
    }

    /// The sum the other way round.
    static prefix func - (form: Form) -> Form {
      Form(columns: form.columns, factors: form.factors.map { -$0 })
    }
  }

  let counts: Counts
  let blocks: Blocks
  private let starts: [Int: [Int]]
  let columnCount: Int

  init(_ counts: Counts, most: Int) {
    self.counts = counts
    blocks = Blocks(counts, most: most)
    var starts: [Int: [Int]] = [:]
    var next = 0
    for population in Set(counts.populations).sorted() {
      for block in blocks.all.indices {
        starts[population, default: []].append(next)
        next += blocks.size(of: block)
      }
    }
    self.starts = starts
    columnCount = next
  }

  /// The leaves that a count is about, where it is not about all.
  func box(_ coordinates: Coordinates) -> [Int: [Int]] {
    var box: [Int: [Int]] = [:]
    for (dimension, place) in coordinates.enumerated() where place != 0 {
      box[dimension] = counts.tables.dimensions[dimension].categories[Int(place)].leaves
    }
    return box
  }

  /// For each column, the count that it is by itself, if there is one.
  var owners: [Int?] {
    var owners = [Int?](repeating: nil, count: columnCount)
    for (place, count) in counts.all.enumerated() {
      let columns = form(count).columns
      if columns.count == 1, owners[Int(columns[0])] == nil { owners[Int(columns[0])] = place }
    }
    return owners
  }

  func form(_ count: Count) -> Form { form(count.population, box(count.coordinates)) }

  func form(_ population: Int, _ box: [Int: [Int]]) -> Form {
    let columns = self.columns(population, blocks.block(for: box), box)
    return Form(columns: columns, factors: [Double](repeating: 1, count: columns.count))
  }

  private func columns(_ population: Int, _ block: Int, _ box: [Int: [Int]]) -> [Int32] {
    let start = starts[population]?[block] ?? 0
    return blocks.places(block, box).map { Int32(start + $0) }
  }

  /// Adds the columns, and the rows that hold whatever is printed.
  func describe(in program: inout LinearProgram) {
    let crowd = self.crowd
    for _ in 0..<columnCount { program.column(0, crowd) }
    for population in starts.keys.sorted() {
      for (shared, blocks) in blocks.overlaps { agree(population, shared, blocks, &program) }
    }
    for link in counts.tables.links { relate(link, &program) }
  }

  /// More people than any table counts.
  var crowd: Double { Double(2 * (counts.all.compactMap(\.value).max() ?? 0) + 1_000) }

  private func agree(
    _ population: Int, _ shared: [Int], _ blocks: [Int], _ program: inout LinearProgram
  ) {
    let all = blocks.map { sums(population, $0, shared) }
    for (one, other) in zip(all, all.dropFirst()) {
      for (left, right) in zip(one, other) {
        program.rows.append(
          LinearProgram.Row(
            columns: left + right,
            factors: left.map { _ in 1 } + right.map { _ in -1 }, low: 0, high: 0))
      }
    }
  }

  private func sums(_ population: Int, _ block: Int, _ shared: [Int]) -> [[Int32]] {
    let sizes = blocks.sizes
    let start = starts[population]?[block] ?? 0
    var sums = [[Int32]](repeating: [], count: shared.reduce(1) { $0 * sizes[$1] })
    for place in 0..<blocks.size(of: block) {
      var rest = place
      var cell = 0
      var factor = 1
      for dimension in blocks.all[block].reversed() {
        if shared.contains(dimension) {
          cell += rest % sizes[dimension] * factor
          factor *= sizes[dimension]
        }
        rest /= sizes[dimension]
      }
      sums[cell].append(Int32(start + place))
    }
    return sums
  }

  private func relate(_ link: Link, _ program: inout LinearProgram) {
    let ids = counts.tables.releases.map(\.id)
    guard let from = ids.firstIndex(of: link.from), let to = ids.firstIndex(of: link.to) else {
      return
    }
    let earlier = counts.populations[from]
    let later = counts.populations[to]
    guard earlier != later else { return }
    for block in blocks.all.indices {
      let pairs = zip(columns(earlier, block, [:]), columns(later, block, [:]))
      switch link.relation {
      case .grows:
        for (before, after) in pairs {
          program.rows.append(
            LinearProgram.Row(columns: [before, after], factors: [-1, 1], low: 0, high: .infinity))
        }
      case .turnover(let most, let mostOut):
        if let most { limit(pairs.map { ($0, $1) }, most, &program) }
        if let mostOut { limit(pairs.map { ($1, $0) }, mostOut, &program) }
      case .same, .none: break
      }
    }
  }

  /// At most so many people are in the later of each pair and not in the earlier.
  private func limit(_ pairs: [(Int32, Int32)], _ most: Int, _ program: inout LinearProgram) {
    var new: [Int32] = []
    for (before, after) in pairs {
      let column = program.column(0, crowd)
      new.append(column)
      program.rows.append(
        LinearProgram.Row(
          columns: [column, before, after], factors: [1, 1, -1], low: 0, high: .infinity))
    }
    program.rows.append(
      LinearProgram.Row(
        columns: new, factors: new.map { _ in 1 }, low: 0, high: Double(most)))
  }
}
