/// A table of texts as RFC 4180 has it: a header, then records with as many cells.
public struct CSVTable: Hashable, Sendable {
  /// One record, and the line it begins on.
  public struct Record: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The cells, in the order of the header.
    public let cells: [String]

    init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  /// The names of the columns.
  public let header: [String]
  /// The records, in order.
  public private(set) var records: [Record] = []

  /// A table without records yet.
  public init(header: [String]) { self.header = header }

  /// Adds a record.
  /// - Precondition: it has as many cells as the header.
  public mutating func append(_ cells: [String], line: Int = 0) {
    precondition(cells.count == header.count, "one cell a column")
    records.append(Record(line: line, cells: cells))
  }

  /// The place of a column, whatever the case of its name; nil when there is none.
  public func column(_ name: String) -> Int? {
    header.firstIndex { $0.lowercased() == name }
  }
}
