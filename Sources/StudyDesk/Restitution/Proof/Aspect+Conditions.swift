import Disclosure
import Tabulation

extension FigureLayout {
  /// All conditions at once, where everybody has one: who has each, who has not, and what else there
  /// is to have.
  func conditions(
    _ dimension: TableDimension, in sortings: inout Sortings
  ) throws -> [Aspect] {
    guard let combinations = conditions?.combinations else {
      return try dimension.leaves.map { try either($0, of: dimension, on: nil, in: &sortings) }
    }
    let place = try sortings.place(of: .combinations(dimension.id, combinations))
    func option(
      _ coordinate: Coordinate?, _ label: String, _ isWanted: ([String]) -> Bool
    ) -> Aspect.Option {
      Aspect.Option(
        coordinate, category: sortings.category(label, of: place),
        people: combinations.names(where: isWanted).map { (.leaf($0), 1) })
    }
    let each = dimension.leaves.flatMap { leaf in
      [
        option(.leaf(leaf), Dimension.with + leaf) { $0.contains(leaf) },
        option(nil, Dimension.without + leaf) { !$0.contains(leaf) },
      ]
    }
    // Of two conditions, who has not one has the other.
    let canonical = sortings.dimensions[place].canonical
    let known = Set(each.map { canonical[$0.category] })
    let held = combinations.names().compactMap { name -> Aspect.Option? in
      var option = option(nil, name) { Combinations.parts(of: name) == $0 }
      option.isKept = true
      return known.contains(canonical[option.category]) ? nil : option
    }
    return [
      Aspect(dimension: place, options: each + held + [.init(coordinate: .total, category: 0)])
    ]
  }
}
