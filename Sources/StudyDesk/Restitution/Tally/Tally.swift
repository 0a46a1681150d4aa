import Disclosure
import StudyModel
import Wording

/// The counts behind one figure, gathered one person at a time.
///
/// Each person adds one to a cell, whatever they wrote and how often; totals count people too, so
/// they are gathered like any cell and never by adding.
struct Tally {
  let figure: PlannedFigure
  let dimensions: [Dimension]
  private(set) var counts: [Address: Int] = [:]

  init(figure: PlannedFigure, dimensions: [Dimension]) {
    self.figure = figure
    self.dimensions = dimensions
    counts[.total(of: dimensions.count)] = 0
  }

  /// Counts one person.
  mutating func add(_ person: CountedPerson) {
    let places = figure.subject.places(of: person, by: figure.axes)
    guard let places else { return }
    var addresses: Set<Address> = [.total(of: dimensions.count)]
    for place in places where isInside(place) {
      addresses.formUnion(withTotals(place))
    }
    for address in addresses { counts[address, default: 0] += 1 }
  }

  /// The table of true counts.
  func table() throws(TableFault) -> CountTable {
    var complete = counts
    // A total nobody is in is a true zero, not a missing count.
    for address in everyTotal() where complete[address] == nil { complete[address] = 0 }
    return try CountTable(id: figure.id, dimensions: dimensions, counts: complete)
  }

  private func isInside(_ place: [String]) -> Bool {
    zip(dimensions, place).allSatisfy { $0.leaves.contains($1) }
  }

  private func withTotals(_ place: [String]) -> [Address] {
    place.reduce([[]]) { starts, leaf in
      starts.flatMap { start in [start + [Coordinate.leaf(leaf)], start + [.total]] }
    }.map { Address($0) }
  }

  private func everyTotal() -> [Address] {
    dimensions.reduce([[]]) { starts, dimension in
      starts.flatMap { start in
        dimension.leaves.map { start + [Coordinate.leaf($0)] } + [start + [.total]]
      }
    }.map { Address($0) }.filter { !$0.isLeaf }
  }
}

extension PlannedFigure.Subject {
  /// Where a person stands in a figure, a leaf for each of its dimensions; nil when the person is
  /// not in it at all.
  fileprivate func places(
    of person: CountedPerson, by axes: [PlannedFigure.Axis]
  ) -> [[String]]? {
    switch self {
    case .participants: person.agreed ? person.places(axes, months: []) : nil
    case .path: person.wasInformed ? person.steps.map { [$0] } : nil
    case .writers:
      person.isWriter ? person.places(axes, months: person.monthsWritten) : nil
    case .answers(let source): person.answerPlaces(source, axes)
    }
  }
}
