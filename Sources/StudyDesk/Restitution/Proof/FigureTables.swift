import Disclosure
import StudyModel
import Tabulation

/// The tables that a figure is to a reader, with the place in the figure of each of their cells.
struct FigureTables {
  let tables: [Table]
  /// For each table and cell, its places in the figure; none for what follows from the figure
  /// without standing in it, such as those who are not in a category.
  let places: [[[Address]]]

  init(_ layout: FigureLayout, _ counts: CountTable, in sortings: inout Sortings) throws {
    var tables: [Table] = []
    var places: [[[Address]]] = []
    for aspects in try layout.combinations(in: &sortings) {
      let (table, addresses) = try Self.table(
        "\(counts.id)-\(tables.count + 1)", aspects, layout, counts, &sortings)
      tables.append(table)
      places.append(addresses)
    }
    self.tables = tables
    self.places = places
  }

  private static func table(
    _ id: String, _ aspects: [Aspect], _ layout: FigureLayout, _ counts: CountTable,
    _ sortings: inout Sortings
  ) throws -> (Table, [[Address]]) {
    let occasion = aspects.lazy.compactMap(\.occasion).first
    let conditions = try aspects.reduce(layout.conditions(on: occasion, in: &sortings)) {
      $0.merging($1.conditions) { $1 }
    }
    var cells: [Table.Cell] = []
    var addresses: [[Address]] = []
    var known: [[Int]: Int] = [:]
    for options in aspects.allOptions {
      let at = zip(aspects, options).compactMap { $0.dimension == nil ? nil : $1.category }
      let coordinates = options.compactMap(\.coordinate)
      let place = coordinates.count == options.count ? [Address(coordinates)] : []
      // Everybody, and those who took the first step, are the same people.
      if let twin = known[at] {
        addresses[twin] += place
      } else {
        known[at] = cells.count
        cells.append(Table.Cell(at: at, value: counts.people(aspects, options)))
        addresses.append(place)
      }
    }
    let table = Table(
      id: id, dimensions: aspects.compactMap(\.dimension), conditions: conditions, cells: cells)
    return (table, addresses)
  }
}

extension FigureLayout {
  /// Every combination of the ways in which the figure's dimensions stand before a reader.
  fileprivate func combinations(in sortings: inout Sortings) throws -> [[Aspect]] {
    let occasions = dimensions.first { $0.membership == .occasions }?.leaves
    var all: [[Aspect]] = []
    for occasion in occasions.map({ $0.map(Optional.some) }) ?? [nil] {
      var combinations: [[Aspect]] = [[]]
      for dimension in dimensions {
        let aspects = try aspects(of: dimension, on: occasion, in: &sortings)
          .filter { $0.occasion == nil || $0.occasion == occasion }
        combinations = combinations.flatMap { start in aspects.map { start + [$0] } }
      }
      all += combinations
    }
    return all
  }

  /// Who is counted in the figure.
  fileprivate func conditions(
    on occasion: String?, in sortings: inout Sortings
  ) throws -> [Int: Int] {
    switch figure.subject {
    case .path: return [:]
    case .participants, .needs: return try sortings.reached(.agreed)
    case .writers: return try sortings.reached(.wrote)
    case .answers:
      let suffix = occasion.map { "@" + $0 } ?? ""
      let name = "counted:" + (questionName ?? "") + suffix
      let counted = try sortings.place(of: .either(name, role: .population))
      var conditions = try sortings.reached(.agreed)
      conditions[counted] = sortings.category(Dimension.yes, of: counted)
      return conditions
    }
  }
}

extension [Aspect] {
  fileprivate var allOptions: [[Aspect.Option]] {
    reduce([[]]) { starts, aspect in
      starts.flatMap { start in aspect.options.map { start + [$0] } }
    }
  }
}

extension CountTable {
  /// The people in a cell; those who are not in a category are everybody less those who are.
  fileprivate func people(_ aspects: [Aspect], _ options: [Aspect.Option]) -> Int {
    guard let place = options.firstIndex(where: { $0.coordinate == nil }) else {
      return self[Address(options.compactMap(\.coordinate))] ?? 0
    }
    func with(_ coordinate: Coordinate?) -> Int {
      var options = options
      options[place] = Aspect.Option(coordinate: coordinate, category: 0)
      return people(aspects, options)
    }
    return with(.total) - with(aspects[place].leaf)
  }
}
