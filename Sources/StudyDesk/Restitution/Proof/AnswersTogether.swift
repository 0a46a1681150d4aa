import Disclosure
import Tabulation

/// Who gave both of two answers to a question to which one may give several: where the numbers of both
/// exceed everybody's, somebody surely did. Where only a few did, the proof is asked about them like about
/// any number that goes out nowhere, and hides one of the answers (0061).
///
/// Asked are all who answered, and those of a region or a month; not those with a condition.
extension CountedFigure {
  /// What the proof is asked besides of a figure.
  ///
  /// - Parameter threshold: fewer people are few.
  func answersTogether(
    below threshold: Int, in sortings: inout Sortings
  ) throws -> [Table] {
    guard let column = layout.columnOfSeveralAnswers else { return [] }
    let leaves = layout.dimensions[column].leaves
    var tables: [Table] = []
    for occasion in layout.occasions ?? [nil] {
      let conditions = try layout.conditions(on: occasion, in: &sortings)
      let groups = try layout.groups(beside: column, on: occasion, in: &sortings)
      for (place, first) in leaves.enumerated() {
        for second in leaves[(place + 1)...] {
          let pair = Pair(first: first, second: second, column: column)
          let cells = groups.cells.map { (at: $0.at, people: people(of: pair, in: $0.address)) }
          guard cells.contains(where: { $0.people.areFew(below: threshold) }) else { continue }
          var fixed = conditions
          for answer in [first, second] {
            let aspect = try layout.either(
              answer, of: layout.dimensions[column], on: occasion, in: &sortings)
            if let dimension = aspect.dimension {
              fixed[dimension] = sortings.category(Dimension.yes, of: dimension)
            }
          }
          tables.append(
            Table(
              id: "\(counts.id)-\(tables.count + 1)-both", dimensions: groups.dimensions,
              conditions: fixed,
              cells: cells.map { Table.Cell(at: $0.at, value: $0.people.both, reach: .kept) }))
        }
      }
    }
    return tables
  }

  /// Two answers, and the dimension that tells them apart.
  private struct Pair {
    let first: String
    let second: String
    let column: Int
  }

  private struct People {
    let both: Int
    /// How many both are at least, for whoever knows how many gave either.
    let atLeast: Int

    func areFew(below threshold: Int) -> Bool { atLeast > 0 && both < threshold }
  }

  private func people(of pair: Pair, in group: Address) -> People {
    let answers = counts.parts(of: group, by: pair.column)
      .filter { $0.leaf == pair.first || $0.leaf == pair.second }
    let sum = answers.reduce(0) { $0 + (counts[$1.address] ?? 0) }
    let held = held[pair.column]?[group] ?? [:]
    return People(
      both: held.reduce(0) {
        $0 + ($1.key.isSuperset(of: [pair.first, pair.second]) ? $1.value : 0)
      },
      atLeast: sum - (counts[group] ?? 0))
  }
}

extension FigureLayout {
  /// The groups whose answers are told on an occasion, whatever the answer and the condition.
  fileprivate func groups(
    beside column: Int, on occasion: String?, in sortings: inout Sortings
  ) throws -> (dimensions: [Int], cells: [(at: [Int], address: Address)]) {
    var places: [Int] = []
    var cells: [(at: [Int], coordinates: [Coordinate])] = [([], [])]
    for (number, dimension) in dimensions.enumerated() {
      guard number != column, dimension.membership == .exactlyOne,
        let aspect = try aspects(of: dimension, on: occasion, in: &sortings).first,
        let place = aspect.dimension
      else {
        let isTime = dimension.membership == .occasions
        let coordinate = isTime ? occasion.map { Coordinate.leaf($0) } ?? .total : .total
        cells = cells.map { ($0.at, $0.coordinates + [coordinate]) }
        continue
      }
      places.append(place)
      cells = cells.flatMap { cell in
        aspect.options.compactMap { option in
          option.coordinate.map { (cell.at + [option.category], cell.coordinates + [$0]) }
        }
      }
    }
    return (places, cells.map { ($0.at, Address($0.coordinates)) })
  }
}
