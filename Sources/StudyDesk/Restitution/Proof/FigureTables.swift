import Disclosure
import StudyModel
import Tabulation

/// The tables that a figure is to a reader, with the place in the figure of each of their cells.
struct FigureTables {
  private var parts: [Part] = []

  init(_ figure: CountedFigure, in sortings: inout Sortings) throws {
    let layout = figure.layout
    for occasion in layout.occasions ?? [nil] {
      let conditions = try layout.conditions(on: occasion, in: &sortings)
      for aspects in try layout.combinations(on: occasion, as: occasion, in: &sortings) {
        append(part(aspects, figure, under: conditions))
      }
    }
  }

  var tables: [Table] { parts.map(\.table) }

  /// For each table and cell, its places in the figure.
  var places: [[[Address]]] { parts.map(\.places) }

  /// What the figure tells by those aspects, under the name of the next table.
  func part(_ aspects: [Aspect], _ figure: CountedFigure, under conditions: [Int: Int]) -> Part {
    Part("\(figure.counts.id)-\(parts.count + 1)", aspects, figure.together, under: conditions)
  }

  mutating func append(_ part: Part) { parts.append(part) }

  /// Takes tables away that others stand for.
  mutating func remove(where isDoubled: (Table) -> Bool) {
    parts.removeAll { isDoubled($0.table) }
  }
}

extension FigureTables {
  /// What a figure tells by one aspect of each of its dimensions.
  struct Part {
    let table: Table
    /// For each cell, its places in the figure; none for what follows from the figure without
    /// standing in it, such as those who are not in a category.
    private(set) var places: [[Address]] = []

    fileprivate init(
      _ id: String, _ aspects: [Aspect], _ counts: CountTable, under conditions: [Int: Int]
    ) {
      var cells: [Table.Cell] = []
      var known: [[Int]: Int] = [:]
      for options in aspects.allOptions {
        let at = zip(aspects, options).compactMap { $0.dimension == nil ? nil : $1.category }
        let coordinates = options.compactMap(\.coordinate)
        let place = coordinates.count == options.count ? [Address(coordinates)] : []
        let isKept = options.contains(where: \.isKept)
        let people = counts.people(options)
        // That nobody has several conditions is told with the conditions.
        if isKept, people == 0 { continue }
        // Everybody, and those who took the first step, are the same people.
        if let twin = known[at] {
          places[twin] += place
        } else {
          known[at] = cells.count
          cells.append(
            Table.Cell(
              at: at, value: people,
              reach: isKept ? .kept : place.isEmpty ? .implied : .shown))
          places.append(place)
        }
      }
      table = Table(
        id: id, dimensions: aspects.compactMap(\.dimension),
        conditions: aspects.reduce(conditions) { $0.merging($1.conditions) { $1 } }, cells: cells)
    }
  }
}

extension FigureLayout {
  /// The months or quarters whose answers are told apart; nil where there are none.
  var occasions: [String?]? { dimensions.first { $0.membership == .occasions }?.leaves }

  /// Every combination of the ways in which the figure's dimensions stand before a reader on an
  /// occasion.
  /// - Parameter period: whose answers are sorted: those of the occasion, or of a longer time.
  func combinations(
    on occasion: String?, as period: String?, in sortings: inout Sortings
  ) throws -> [[Aspect]] {
    var combinations: [[Aspect]] = [[]]
    for dimension in dimensions {
      let aspects = try aspects(of: dimension, on: period, in: &sortings)
        .filter { $0.occasion == nil || $0.occasion == occasion }
      combinations = combinations.flatMap { start in aspects.map { start + [$0] } }
    }
    return combinations
  }

  /// Who is counted in the figure.
  func conditions(on occasion: String?, in sortings: inout Sortings) throws -> [Int: Int] {
    switch figure.subject {
    case .path: return [:]
    case .participants, .needs: return try sortings.reached(.agreed)
    case .writers: return try sortings.reached(.wrote)
    case .answers:
      var conditions = try sortings.reached(.agreed)
      let counted = try whoAnswered(on: occasion, in: &sortings)
      conditions[counted] = sortings.category(Dimension.yes, of: counted)
      return conditions
    }
  }

  /// The dimension that tells whether somebody answered the question, on an occasion or ever.
  func whoAnswered(on occasion: String?, in sortings: inout Sortings) throws -> Int {
    let suffix = occasion.map { "@" + $0 } ?? ""
    return try sortings.place(
      of: .either(Dimension.counting + (questionName ?? "") + suffix, role: .population))
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
  /// The people in the cell where these options meet.
  fileprivate func people(_ options: [Aspect.Option]) -> Int {
    options.map(\.people).reduce([(at: [], sign: 1)]) { starts, terms in
      starts.flatMap { start in
        terms.map { (at: start.at + [$0.coordinate], sign: start.sign * $0.sign) }
      }
    }.reduce(0) { $0 + $1.sign * (self[Address($1.at)] ?? 0) }
  }
}
