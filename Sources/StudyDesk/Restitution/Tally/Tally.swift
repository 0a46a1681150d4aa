import Disclosure
import StudyModel
import Wording

/// The counts behind one figure, gathered one person at a time.
///
/// Each person adds one to a cell, whatever they wrote and how often; totals count people too, so
/// they are gathered like any cell and never by adding.
struct Tally {
  let layout: FigureLayout
  private(set) var counts: [Address: Int] = [:]

  init(_ layout: FigureLayout) { self.layout = layout }

  private var figure: PlannedFigure { layout.figure }
  private var dimensions: [TableDimension] { layout.dimensions }

  /// Counts one person.
  mutating func add(_ person: CountedPerson) {
    guard let places = places(of: person) else { return }
    var addresses: Set<Address> = []
    if dimensions.allSatisfy(\.hasTotal) { addresses.insert(.total(of: dimensions.count)) }
    for place in places where isInside(place) { addresses.formUnion(withTotals(place)) }
    for address in addresses { counts[address, default: 0] += 1 }
  }

  /// The table of true counts.
  func table() throws(TableFault) -> CountTable {
    var complete = counts
    // A total nobody is in is a true zero, not a missing count.
    for address in everyTotal() where complete[address] == nil { complete[address] = 0 }
    return try CountTable(id: figure.id, dimensions: dimensions, counts: complete)
  }

  private func isInside(_ place: [Coordinate]) -> Bool {
    zip(dimensions, place).allSatisfy { dimension, coordinate in
      switch coordinate {
      case .leaf(let leaf): dimension.leaves.contains(leaf)
      case .total: true
      }
    }
  }

  /// The cells a person stands in who stands there: that one, and its totals.
  private func withTotals(_ place: [Coordinate]) -> [Address] {
    zip(dimensions, place).reduce([[]]) { starts, next in
      let (dimension, coordinate) = next
      let coordinates = dimension.hasTotal ? [coordinate, .total] : [coordinate]
      return starts.flatMap { start in coordinates.map { start + [$0] } }
    }.map { Address($0) }
  }

  private func everyTotal() -> [Address] {
    dimensions.reduce([[]]) { starts, dimension in
      starts.flatMap { start in
        dimension.leaves.map { start + [Coordinate.leaf($0)] }
          + (dimension.hasTotal ? [start + [.total]] : [])
      }
    }.map { Address($0) }.filter { !$0.isLeaf }
  }

  /// Where a person stands in the figure, a leaf for each of its dimensions; nil when the person is
  /// not in it at all.
  private func places(of person: CountedPerson) -> [[Coordinate]]? {
    switch figure.subject {
    case .participants: person.agreed ? person.places(figure.axes, months: []) : nil
    case .path:
      person.wasInformed ? person.reached(of: layout.pathSteps).map { [.leaf($0)] } : nil
    case .writers:
      person.isWriter ? person.places(figure.axes, months: person.monthsWritten) : nil
    case .needs: person.agreed ? person.needPlaces(figure.axes) : nil
    case .answers(let source):
      person.answerPlaces(
        source, figure.axes, leaves: layout.answerLeaves, isOneAnswer: layout.hasOneAnswer
      )?.map { figure.hasAnswersFirst ? Array($0.suffix(1) + $0.dropLast()) : $0 }
    }
  }
}
