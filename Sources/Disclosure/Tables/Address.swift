/// Where a cell stands: one coordinate for each dimension of its table, in their order.
public struct Address: Hashable, Sendable, ExpressibleByArrayLiteral {
  public let coordinates: [Coordinate]

  public init(_ coordinates: [Coordinate]) { self.coordinates = coordinates }

  public init(arrayLiteral elements: Coordinate...) { coordinates = elements }

  /// The address of everybody in a table of so many dimensions.
  public static func total(of dimensions: Int) -> Address {
    Address(Array(repeating: .total, count: dimensions))
  }

  /// True when no coordinate is a total.
  public var isLeaf: Bool { !coordinates.contains(.total) }
}
