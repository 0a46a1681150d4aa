/// What does not fit in an exchange file, and where.
public struct TabulationFault: Error, Hashable, Sendable {
  /// What stands in the way.
  public enum Reason: Hashable, Sendable {
    /// The file is of another format or version.
    case format
    /// A member that is missing or is not of the kind it should be; the kind.
    case expected(String)
    /// A list that must not be empty.
    case empty
    /// A name that stands twice.
    case repeated(String)
    /// A leaf of a group that its dimension does not have.
    case unknownLeaf
    /// A name that no dimension has that may stand there, and the names of those.
    case unknownDimension(String, among: [String])
    /// A name that no category of its dimension has, and the names of those.
    case unknownCategory(String, among: [String])
    /// A name that no release has, and the names of those.
    case unknownRelease(String, among: [String])
    /// A count below zero, or that is no whole number.
    case badCount
    /// A range whose end comes before its beginning, or that does not hold the count beside it.
    case badRange
    /// So many categories are wanted, one for each dimension of the table.
    case wrongPlaces(Int)
    /// A release that is linked with itself.
    case linkedWithItself(String)
    /// A printed count that is another one in the true counts.
    case contradictsTruth
    /// People and largest contributors that cannot make up a count of acts.
    case badContributors
    /// A dimension that sorts acts, in a table of people.
    case sortsActs(String)
    /// A cell that the same table lists twice.
    case repeatedCell
    /// Files that do not define a dimension alike.
    case otherDimension(String)
  }

  /// Where in the file, such as `releases[0].tables[1].cells[3].at`.
  public let path: String
  /// What is wrong there.
  public let reason: Reason

  /// A fault at a path.
  public init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
