/// Means on one scale, by one or more dimensions, each printed only with enough answers.
///
/// Means stand alone: printed beside the counts of the same answers they could give hidden counts
/// back, so a report shows the one or the other.
public struct PublishableMeans: Hashable, Sendable {
  /// Lowercase ASCII: a letter, then letters, digits, `_` or `-`.
  public let id: String
  /// The fewest answers for which a mean is printed.
  public let threshold: Threshold
  /// The ends of the scale, for instance 1 to 5.
  public let scale: ClosedRange<Int>
  private let grid: Grid
  private let means: [PublishableMean]

  /// Works out the means.
  ///
  /// - Parameters:
  ///   - id: lowercase ASCII: a letter, then letters, digits, `_` or `-`.
  ///   - dimensions: at least one, in the order an address names them.
  ///   - scale: the ends of the scale, both possible answers.
  ///   - values: for each address without a total, one value for each person who answered.
  ///   - threshold: the fewest answers for which a mean is printed.
  /// - Throws: `TableFault` for an address outside the table or a value outside the scale.
  public init(
    id: String, dimensions: [TableDimension], scale: ClosedRange<Int>, values: [Address: [Double]],
    threshold: Threshold = .standard
  ) throws(TableFault) {
    let grid = try CountTable.checkedGrid(id: id, dimensions: dimensions)
    let range = Double(scale.lowerBound)...Double(scale.upperBound)
    for (address, answers) in values {
      guard grid.cell(at: address) != nil, address.isLeaf else { throw .unknownCategory(address) }
      guard answers.allSatisfy(range.contains) else { throw .outsideScale(address) }
    }
    self.id = id
    self.threshold = threshold
    self.scale = scale
    self.grid = grid
    means = (0..<grid.count).map { cell in
      PublishableMean(of: values[grid.address(of: cell)] ?? [], threshold: threshold)
    }
  }

  /// The ways of sorting people, in the order an address names them.
  public var dimensions: [TableDimension] { grid.dimensions }

  /// The mean of a cell; hidden for an address outside the table.
  public subscript(_ address: Address) -> PublishableMean {
    grid.cell(at: address).map { means[$0] } ?? .hidden
  }

  /// Every mean in a fixed order: the last dimension runs fastest.
  public var cells: [Cell] {
    means.enumerated().map { Cell(address: grid.address(of: $0), mean: $1) }
      .filter(\.address.isLeaf)
  }

  /// True when more than half of the means are hidden.
  public var isMostlyHidden: Bool {
    let cells = cells
    return cells.count { $0.mean == .hidden } * 2 > cells.count
  }

  /// A mean and its place.
  public struct Cell: Hashable, Sendable {
    /// Where the mean stands; no coordinate is a total.
    public let address: Address
    /// The mean there, hidden when too few people answered.
    public let mean: PublishableMean
  }
}
