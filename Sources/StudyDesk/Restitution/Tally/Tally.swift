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
  /// The same, by all the conditions that people have at once, where these are told apart.
  private var together: [Address: Int] = [:]
  /// In which categories they are at once, where each is told apart by itself.
  private var held: CountedFigure.Held = [:]
  /// Those who are not counted for what they said.
  private var uncounted: [Address: Int] = [:]
  /// Whether somebody counted has none of the conditions.
  private var hasOutsiders = false
  private let conditions: (place: Int, combinations: Combinations)?
  private let apart: [Int]

  init(_ layout: FigureLayout) {
    self.layout = layout
    conditions = layout.conditions
    apart = layout.dimensionsApart
  }

  private var figure: PlannedFigure { layout.figure }
  private var dimensions: [TableDimension] { layout.dimensions }

  /// The cells of the figure that a person stands in.
  func cells(of person: CountedPerson) -> Set<Address> {
    (places(of: person)?.filter(isInside)).map { addresses(of: $0) } ?? []
  }

  /// Whether it counts people by their needs, which are read apart from what they answered.
  var isOfNeeds: Bool { figure.subject == .needs }

  /// Counts one person.
  mutating func add(_ person: CountedPerson) {
    for address in uncountedCells(of: person) { uncounted[address, default: 0] += 1 }
    guard let places = places(of: person)?.filter(isInside) else { return }
    let addresses = addresses(of: places)
    for address in addresses { counts[address, default: 0] += 1 }
    for dimension in apart {
      for group in addresses where layout.isAsked(group, by: dimension) {
        let own = places.filter { group.holds($0) }.map { $0[dimension] }
        held[dimension, default: [:]][group, default: [:]][own.leaves, default: 0] += 1
      }
    }
    guard let conditions else { return }
    guard let held = conditions.combinations.name(of: person.conditions) else {
      hasOutsiders = true
      return
    }
    let together = places.map { place in
      var place = place
      place[conditions.place] = .leaf(held)
      return place
    }
    for address in self.addresses(of: together) { self.together[address, default: 0] += 1 }
  }

  private func uncountedCells(of person: CountedPerson) -> Set<Address> {
    guard case .answers(let source) = figure.subject, let leftOut = layout.leftOut else {
      return []
    }
    let places = person.uncountedPlaces(
      source, figure.axes, leaves: layout.answerLeaves, leading: layout.leading, leftOut: leftOut)
    return Set(places.map(inOrder).filter(isInside).flatMap(withTotals))
  }

  /// The figure with its true counts.
  func counted() throws -> CountedFigure {
    let counts = try table()
    guard conditions != nil else {
      return CountedFigure(layout, counts, held: held, uncounted: uncounted)
    }
    guard !hasOutsiders else { throw DeskError.noCondition }
    return CountedFigure(
      layout, counts, together: try table(of: together, try layout.dimensionsTogether()),
      held: held, uncounted: uncounted)
  }

  /// The table of true counts.
  func table() throws(TableFault) -> CountTable { try table(of: counts, dimensions) }

  private func table(
    of counts: [Address: Int], _ dimensions: [TableDimension]
  ) throws(TableFault) -> CountTable {
    var complete = counts
    // A total nobody is in is a true zero, not a missing count.
    for address in dimensions.everyTotal where complete[address] == nil { complete[address] = 0 }
    return try CountTable(id: figure.id, dimensions: dimensions, counts: complete)
  }

  /// Every cell that somebody stands in who stands in those places, each once.
  private func addresses(of places: [[Coordinate]]) -> Set<Address> {
    var addresses: Set<Address> = []
    if dimensions.allSatisfy(\.hasTotal) { addresses.insert(.total(of: dimensions.count)) }
    for place in places { addresses.formUnion(withTotals(place)) }
    return addresses
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
      )?.map(inOrder)
    }
  }
}

extension Tally {
  /// A place that ends with the answer, in the order of the figure's dimensions.
  private func inOrder(_ place: [Coordinate]) -> [Coordinate] {
    figure.hasAnswersFirst ? Array(place.suffix(1) + place.dropLast()) : place
  }
}

extension Address {
  /// Whether a place is in it.
  fileprivate func holds(_ place: [Coordinate]) -> Bool {
    zip(coordinates, place).allSatisfy { $0 == .total || $0 == $1 }
  }
}

extension [Coordinate] {
  /// The categories among them.
  fileprivate var leaves: Set<String> {
    Set(compactMap { if case .leaf(let leaf) = $0 { leaf } else { nil } })
  }
}

extension [TableDimension] {
  /// Every cell that is a total of some of the dimensions.
  fileprivate var everyTotal: [Address] {
    reduce([[]]) { starts, dimension in
      starts.flatMap { start in
        dimension.leaves.map { start + [Coordinate.leaf($0)] }
          + (dimension.hasTotal ? [start + [.total]] : [])
      }
    }.map { Address($0) }.filter { !$0.isLeaf }
  }
}

extension DeskError {
  fileprivate static let noCondition = DeskError.unacceptable(
    "Des personnes comptées n’ont aucune des maladies que nomme «\u{A0}study.yaml\u{A0}»\u{A0}: "
      + "remettez-y celle qui en a été retirée, ou corrigez leur inscription.",
    "Some people who are counted have none of the conditions that “study.yaml” names: put back the "
      + "one that was taken out, or correct their enrolment.")
}
