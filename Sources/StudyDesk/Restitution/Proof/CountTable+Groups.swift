import Disclosure

/// People of one kind: a coordinate for each dimension that sorts them, by its id.
typealias Group = [String: Coordinate]

extension CountTable {
  /// The dimension of answers.
  static let answer = "answer"

  /// The places of all who answered, in each group.
  var everyone: [Address] {
    dimensions.reduce([[]]) { starts, dimension in
      let isAnswer = dimension.id == Self.answer
      let groups = isAnswer ? [] : dimension.leaves.map { Coordinate.leaf($0) }
      let all = groups + (dimension.hasTotal || isAnswer ? [.total] : [])
      return starts.flatMap { start in all.map { start + [$0] } }
    }.map { Address($0) }
  }

  /// Who stands in a place.
  func group(_ address: Address) -> Group {
    Dictionary(zip(dimensions.map(\.id), address.coordinates)) { first, _ in first }
  }

  /// Where a group of another figure stands here, with the answers of all; nil where it is not told.
  func place(of group: Group) -> Address? {
    var place: [Coordinate] = []
    for dimension in dimensions {
      let coordinate = dimension.id == Self.answer ? .total : group[dimension.id] ?? .total
      guard coordinate != .total || dimension.hasTotal || dimension.id == Self.answer else {
        return nil
      }
      place.append(coordinate)
    }
    return Address(place)
  }

  /// The place of each category of a dimension, all else as it is there.
  func parts(of address: Address, by dimension: Int) -> [(leaf: String, address: Address)] {
    dimensions[dimension].leaves.map { leaf in
      var coordinates = address.coordinates
      coordinates[dimension] = .leaf(leaf)
      return (leaf, Address(coordinates))
    }
  }

  /// The place of each answer of a group of another figure; nil where it is not told here.
  func answers(of group: Group) -> [(leaf: String, address: Address)]? {
    guard let place = place(of: group),
      let dimension = dimensions.firstIndex(where: { $0.id == Self.answer })
    else { return nil }
    return parts(of: place, by: dimension)
  }
}
