/// What several readers said of the same units, such as "this theme is in this text".
///
/// One row a judgement, one column a reader, in the same order everywhere; nil where a reader did
/// not judge.
public struct Judgements<Category: Hashable & Sendable>: Hashable, Sendable {
  /// Judgements by readers.
  public let rows: [[Category?]]
  /// For each row, the unit it is about. Several themes of one text are several rows and one unit:
  /// they are not independent, so that they are always drawn together.
  public let groups: [Int]

  /// Judgements by unit, then by reader.
  /// - Parameters:
  ///   - rows: units by readers; nil where a reader did not judge.
  ///   - groups: which rows are about one unit; each row is one of its own when nil.
  /// - Precondition: every row has as many columns as the first, and every row has its group.
  public init(_ rows: [[Category?]], groups: [Int]? = nil) {
    precondition(rows.allSatisfy { $0.count == rows[0].count }, "one column a reader")
    precondition(groups.map { $0.count == rows.count } ?? true, "one group a row")
    self.rows = rows
    self.groups = groups ?? Array(rows.indices)
  }

  /// The units that at least two readers judged: agreement is about these alone.
  public var shared: [[Category]] {
    rows.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
  }
}
