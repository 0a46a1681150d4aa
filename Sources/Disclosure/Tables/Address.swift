/// Where a cell stands: one coordinate for each dimension of its table, in their order.
public struct Address: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// One for each dimension, in the order of the table's dimensions.
  public let coordinates: [Coordinate]

  /// An address from its coordinates, in the order of the table's dimensions.
  public init(_ coordinates: [Coordinate]) { self.coordinates = coordinates }

  /// Writes an address as a list: `["occitanie", .total]`.
  public init(arrayLiteral elements: Coordinate...) { coordinates = elements }

  /// The address of everybody in a table of so many dimensions.
  public static func total(of dimensions: Int) -> Address {
    Address(Array(repeating: .total, count: dimensions))
  }

  /// True when no coordinate is a total.
  public var isLeaf: Bool { !coordinates.contains(.total) }
}
