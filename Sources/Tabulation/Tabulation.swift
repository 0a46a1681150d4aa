/// Tables of counts about the same people, as an exchange file holds them: printed or about to be.
///
/// It knows dimensions, categories and counts, never a person. A count that is not printed is nil.
public struct Tabulation: Hashable, Sendable {
  /// Tables that go out together, by a name of its own for whoever calls something else a release.
  public typealias Printed = Release

  /// The ways of sorting people, by their names in the file, in its order.
  public var dimensions: [Dimension]
  /// What was or will be printed together, oldest first.
  public var releases: [Release]
  /// How the people of one release relate to those of another.
  public var links: [Link]

  /// Tables from their parts; nothing is checked here but by `faults`.
  public init(dimensions: [Dimension], releases: [Release], links: [Link] = []) {
    self.dimensions = dimensions
    self.releases = releases
    self.links = links
  }
}

/// Tables that go out together.
public struct Release: Hashable, Sendable {
  /// The name that links and reports use; unique in a file.
  public let id: String
  /// The tables, in the file’s order.
  public var tables: [Table]

  /// A release with its tables.
  public init(id: String, tables: [Table]) {
    self.id = id
    self.tables = tables
  }
}

/// What is known of the people counted in two releases.
public struct Link: Hashable, Sendable {
  /// How people come and go between the earlier and the later release.
  public enum Relation: Hashable, Sendable {
    /// The same people.
    case same
    /// Nobody leaves.
    case grows
    /// People come and go, at most so many where a number is given.
    case turnover(maxIn: Int?, maxOut: Int?)
    /// Nothing is known.
    case none
  }

  /// The id of the earlier release.
  public let from: String
  /// The id of the later release.
  public let to: String
  /// How the two relate.
  public let relation: Relation

  /// A relation between two releases.
  public init(from: String, to: String, relation: Relation) {
    self.from = from
    self.to = to
    self.relation = relation
  }
}
