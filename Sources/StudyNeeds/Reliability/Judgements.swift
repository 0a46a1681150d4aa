/// What several readers said of the same units, such as "this theme is in this text".
///
/// One row a unit, one column a reader, in the same order everywhere; nil where a reader did not
/// judge the unit.
public struct Judgements<Category: Hashable & Sendable>: Hashable, Sendable {
  /// Units by readers.
  public let rows: [[Category?]]

  /// Judgements by unit, then by reader.
  /// - Precondition: every row has as many columns as the first.
  public init(_ rows: [[Category?]]) {
    precondition(rows.allSatisfy { $0.count == rows[0].count }, "one column a reader")
    self.rows = rows
  }

  /// The units that at least two readers judged: agreement is about these alone.
  public var shared: [[Category]] {
    rows.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
  }
}
