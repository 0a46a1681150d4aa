/// Counts of people, or of what they did, sorted by some dimensions, all others together or held
/// fixed.
public struct Table: Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, Hashable, Sendable {
    /// People, each once.
    case people
    /// Acts, such as entries: sums over people, of whom some do more than others.
    case acts
  }

  /// A cell that the file lists.
  public struct Cell: Hashable, Sendable {
    /// For each dimension of the table, the place of the category.
    public let at: [Int]
    /// The count; nil where it is hidden.
    public var value: Int?
    /// What is said of a hidden count: at least, and at most unless that is open.
    public var range: Range?
    /// Who is behind a count of acts; on the side of the true counts only, and never printed.
    public var contributors: Contributors?
    /// Where the count goes.
    public var reach = Reach.shown

    /// A cell with its place and what is said of it.
    public init(at: [Int], value: Int?, range: Range? = nil, reach: Reach = .shown) {
      self.at = at
      self.value = value
      self.range = range
      self.reach = reach
    }
  }

  /// Where a count goes that is known to the team; on the side of the true counts only.
  public enum Reach: Hashable, Sendable {
    /// It stands in what goes out, unless it is hidden.
    case shown
    /// It stands nowhere, but follows from what does: nothing is lost when it does not.
    case implied
    /// It goes out nowhere and follows from nothing, however large it is.
    case kept
  }

  /// The people behind a count of acts.
  public struct Contributors: Hashable, Sendable {
    /// How many people did at least one of the acts.
    public let people: Int
    /// The acts of whoever did most.
    public let largest: Int
    /// The acts of the two who did most, together.
    public let twoLargest: Int

    /// People, and what the one or two who did most did; nil for what cannot make up a count.
    ///
    /// - Parameters:
    ///   - people: how many did at least one of the acts.
    ///   - largest: the acts of those who did most, at least one number where anybody did any. The
    ///     second may be left out; it is then taken to be as large as it can be.
    ///   - count: all acts together.
    public init?(people: Int, largest: [Int], of count: Int) {
      let most = largest.sorted(by: >).prefix(2)
      let first = most.first ?? 0
      let rest = max(0, people - 2)
      let second = most.count > 1 ? most[1] : people > 1 ? min(first, count - first - rest) : 0
      guard people >= 0, (people == 0) == (count == 0), (first > 0) == (people > 0),
        (second > 0) == (people > 1), first * people >= count,
        first + second + rest <= count, first + second + rest * second >= count
      else { return nil }
      self.people = people
      self.largest = first
      twoLargest = first + second
    }
  }

  /// Bounds printed in the place of a hidden count.
  public struct Range: Hashable, Sendable {
    /// The smallest count it may be.
    public let low: Int
    /// The largest; nil when open.
    public let high: Int?

    /// Bounds from the smallest to the largest.
    public init(low: Int, high: Int?) {
      self.low = low
      self.high = high
    }
  }

  /// The name in its release.
  public let id: String
  /// The dimensions that sort the cells, by their place in the tabulation.
  public let dimensions: [Int]
  /// The categories held fixed in all cells: place of the dimension, place of the category.
  public let conditions: [Int: Int]
  /// What its cells count.
  public let unit: Unit
  /// The cells that the file lists, in its order; others of the grid count as hidden.
  public var cells: [Cell]

  /// A table with its cells.
  public init(
    id: String, dimensions: [Int], conditions: [Int: Int] = [:], unit: Unit = .people, cells: [Cell]
  ) {
    self.id = id
    self.unit = unit
    self.dimensions = dimensions
    self.conditions = conditions
    self.cells = cells
  }
}

/// What is counted: for each dimension of a tabulation, the place of a category; 0 is everybody.
///
/// Cells of several tables with equal coordinates are the same count.
public typealias Coordinates = [Int32]

extension Tabulation {
  /// What a cell of a table counts.
  public func coordinates(of at: [Int], in table: Table) -> Coordinates {
    var coordinates = Coordinates(repeating: 0, count: dimensions.count)
    for (dimension, place) in table.conditions {
      coordinates[dimension] = Int32(dimensions[dimension].canonical[place])
    }
    for (dimension, place) in zip(table.dimensions, at) {
      coordinates[dimension] = Int32(dimensions[dimension].canonical[place])
    }
    return coordinates
  }

  /// The places of every cell of a table’s grid, totals and groups included, and of all that it lists.
  public func grid(of table: Table) -> [[Int]] {
    let grid = table.dimensions.reduce([[]]) { places, dimension -> [[Int]] in
      let shown = dimensions[dimension].shown
      return places.flatMap { start in shown.map { start + [$0] } }
    }
    guard table.dimensions.contains(where: { dimensions[$0].showsGroupsOnly }) else { return grid }
    let known = Set(grid)
    return grid + table.cells.map(\.at).filter { !known.contains($0) }
  }
}
