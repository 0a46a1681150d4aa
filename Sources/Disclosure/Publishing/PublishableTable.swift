/// Counts of people that may be printed by the rules of primary protection.
///
/// Making one from true counts is the only way to a printable count: small counts become hidden
/// cells, which carry no number, and what a plain subtraction inside the table would give back is
/// hidden with them. What several tables or releases tell together is not looked at here.
public struct PublishableTable: Hashable, Sendable {
  /// The id of the table of true counts it was made from.
  public let id: String
  /// No printed count is about fewer people, zeros apart.
  public let threshold: Threshold
  /// Whether cells with nobody in them are printed.
  public let zeros: ZeroPolicy
  private let grid: Grid
  private let counts: [PublishableCount]

  /// Hides what is about too few people, and what would give it back.
  public init(_ table: CountTable, threshold: Threshold = .standard, zeros: ZeroPolicy) {
    let isHidden = PrimaryProtection(table, threshold: threshold, zeros: zeros).hiddenCells()
    id = table.id
    self.threshold = threshold
    self.zeros = zeros
    grid = table.grid
    counts = zip(table.counts, isHidden).map { $1 ? .hidden : .people($0) }
  }

  /// Hides those cells and no others: for tables that were protected together, as an audit of all of
  /// them has confirmed.
  package init(
    _ table: CountTable, hiding hidden: Set<Address>, threshold: Threshold, zeros: ZeroPolicy
  ) {
    id = table.id
    self.threshold = threshold
    self.zeros = zeros
    let grid = table.grid
    self.grid = grid
    counts = table.counts.enumerated().map { place, count in
      hidden.contains(grid.address(of: place)) ? .hidden : .people(count)
    }
  }

  /// The ways of sorting people, in the order an address names them.
  public var dimensions: [TableDimension] { grid.dimensions }

  /// The count of a cell; hidden for an address outside the table.
  public subscript(_ address: Address) -> PublishableCount {
    grid.cell(at: address).map { counts[$0] } ?? .hidden
  }

  /// Everybody counted in the table; nil with occasions, each of which counts anew.
  public var total: PublishableCount? {
    grid.cell(at: .total(of: dimensions.count)).map { counts[$0] }
  }

  /// Every cell in a fixed order: the last dimension runs fastest, totals come last.
  public var cells: [Cell] {
    counts.enumerated().map { Cell(address: grid.address(of: $0), count: $1) }
  }

  /// How many cells are hidden, totals included.
  public var hiddenCells: Int { counts.count { $0.isHidden } }

  /// True when more than half of the cells are hidden, or of those that are not totals.
  public var isMostlyHidden: Bool {
    let leaves = cells.filter(\.address.isLeaf)
    return leaves.count { $0.count.isHidden } * 2 > leaves.count || hiddenCells * 2 > cells.count
  }

  /// A count and its place.
  public struct Cell: Hashable, Sendable {
    /// Where the count stands; a coordinate may be a total.
    public let address: Address
    /// The count there, hidden or not.
    public let count: PublishableCount
  }
}
