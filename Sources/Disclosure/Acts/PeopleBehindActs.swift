import Auditing
import Tabulation

/// What counts of acts and counts of people tell of each other.
///
/// Nobody is behind an act but a person, and a person behind some acts did at least one: where a
/// count of acts is printed there are people, and no more people than acts. So each table of acts
/// brings a hidden table of the people behind it, with what its numbers say of them.
struct PeopleBehindActs {
  /// The tables of people, followed in each release by those behind acts.
  private(set) var people: Tabulation
  /// The same with the true counts, as far as they are known.
  private(set) var truth: Tabulation?
  /// For each release and table, where its findings belong in the whole.
  private var origins: [[Origin]]

  private struct Origin {
    let table: Int
    /// For each dimension of the whole table, its column here; nil where all are together.
    var columns: [Int?]?
  }

  /// - Parameters:
  ///   - tables: everything printed.
  ///   - truth: the same with true counts and contributors, where they are known.
  ///   - ranges: what each count of acts may be, by release.
  ///   - threshold: the people behind every printed count of acts, at least.
  init(
    _ tables: Tabulation, truth: Tabulation?, ranges: [[Coordinates: ClosedRange<Int>]],
    threshold: Int
  ) {
    let part = tables.counting(.people)
    people = part.tables
    self.truth = truth?.counting(.people).tables
    origins = part.places.map { $0.map { Origin(table: $0) } }
    for (release, content) in tables.releases.enumerated() {
      for (place, table) in content.tables.enumerated()
      where table.unit == .acts && tables.actColumns(of: table).conditions.isEmpty {
        let kept = table.dimensions.indices.filter {
          tables.dimensions[table.dimensions[$0]].role != .act
        }
        let columns = table.dimensions.indices.map { kept.firstIndex(of: $0) }
        origins[release].append(Origin(table: place, columns: columns))
        let behind = Table(
          id: table.id, dimensions: kept.map { table.dimensions[$0] },
          conditions: table.conditions, cells: [])
        add(behind, to: release, ranges[release], threshold)
        addTruth(of: table, at: columns, as: behind, to: release)
      }
    }
  }

  private mutating func add(
    _ behind: Table, to release: Int, _ ranges: [Coordinates: ClosedRange<Int>], _ threshold: Int
  ) {
    var behind = behind
    behind.cells = people.grid(of: behind).map { at in
      let acts = ranges[people.coordinates(of: at, in: behind)] ?? 0...1_000_000
      // What is printed keeps to the rule; of what is hidden, that there is anybody at all.
      let keepsToTheRule = acts.count == 1 && acts.lowerBound >= threshold
      let least = keepsToTheRule ? threshold : min(1, acts.lowerBound)
      return Table.Cell(
        at: at, value: nil,
        range: Table.Range(low: max(0, least), high: min(acts.upperBound, 1_000_000)))
    }
    people.releases[release].tables.append(behind)
  }

  private mutating func addTruth(
    of table: Table, at columns: [Int?], as behind: Table, to release: Int
  ) {
    guard let tables = truth, release < tables.releases.count else { return }
    var known = behind
    let isWhole: (Table.Cell) -> Bool = { cell in
      zip(columns, cell.at).allSatisfy { $0 != nil || $1 == 0 }
    }
    known.cells = table.cells.filter(isWhole).compactMap { cell in
      let people = cell.value == 0 ? 0 : cell.contributors?.people
      let at = zip(columns, cell.at).filter { $0.0 != nil }.map(\.1)
      return people.map { Table.Cell(at: at, value: $0) }
    }
    truth?.releases[release].tables.append(known)
  }

  /// A finding about people, where it belongs in the whole.
  func finding(_ exposure: Exposure) -> DisclosureFinding {
    let origin = origins[exposure.release][exposure.table]
    let at = origin.columns.map { $0.map { $0.map { exposure.at[$0] } ?? 0 } } ?? exposure.at
    return DisclosureFinding(exposure, table: origin.table, at: at)
  }
}

extension Tabulation {
  /// The dimensions of a table that sort acts and not people: those along which it counts, and those
  /// it holds fixed.
  func actColumns(of table: Table) -> (sorting: [Int], conditions: [Int]) {
    (
      table.dimensions.filter { dimensions[$0].role == .act },
      table.conditions.keys.filter { dimensions[$0].role == .act }
    )
  }

  /// The tables of acts, each count with the people printed beside it as its least.
  var actsAbovePeople: Part {
    var part = counting(.acts)
    for release in releases.indices {
      var printed: [Coordinates: Int] = [:]
      for table in releases[release].tables where table.unit == .people {
        for cell in table.cells { printed[coordinates(of: cell.at, in: table)] = cell.value }
      }
      for place in part.tables.releases[release].tables.indices {
        part.tables.releases[release].tables[place].raise { at, table in
          printed[coordinates(of: at, in: table)] ?? 0
        }
      }
    }
    return part
  }
}

extension Table {
  /// Notes for each cell, listed or not, that it is at least so much.
  fileprivate mutating func raise(_ least: (_ at: [Int], Table) -> Int) {
    for place in cells.indices {
      let low = least(cells[place].at, self)
      guard low > cells[place].range?.low ?? 0 else { continue }
      cells[place].range = Range(low: low, high: cells[place].range?.high)
    }
  }
}
