/// One way of sorting people, or acts: each is in exactly one leaf.
public struct Dimension: Hashable, Sendable {
  /// Which questions are asked of a dimension.
  public enum Role: Hashable, Sendable {
    /// A sensitive answer, a way of recognising people, or both.
    case attribute, key, both
    /// Who is counted at all: that someone is not tells nothing of them, and nothing is asked of it.
    case population
    /// What is done and not who does it, such as the month of an entry: it sorts acts only, and one
    /// person may stand in several of its categories.
    case act
  }

  /// A named set of leaves: everybody, one leaf, or a group.
  public struct Category: Hashable, Sendable {
    /// The label in the file.
    public let label: String
    /// The places of its leaves in the dimension, in ascending order.
    public let leaves: [Int]
  }

  /// The name in the file.
  public let name: String
  /// What the dimension is to a reader.
  public let role: Role
  /// The total first, then the leaves, then the groups.
  public let categories: [Category]
  /// How many leaves there are.
  public let leafCount: Int
  /// Whether tables show its total and its groups only: the leaves sort, and nobody lists them.
  public let showsGroupsOnly: Bool
  /// For each category, the first one with the same leaves: what the two count is the same.
  public let canonical: [Int]
  private let places: [String: Int]
  private let inner: Set<Int>

  /// The places of the categories that a table shows which lists nothing else.
  var shown: [Int] {
    categories.indices.filter { !showsGroupsOnly || $0 == 0 || $0 > leafCount }
  }

  /// Whether a category is a leaf that no table shows: what it is a part of tells nothing by itself.
  public func isInner(_ place: Int) -> Bool { inner.contains(place) }

  /// The place of the category with that label; nil for an unknown label.
  public func place(of label: String) -> Int? { places[label] }

  /// A dimension with its categories.
  ///
  /// - Parameters:
  ///   - name: what tables call it.
  ///   - leaves: all labels the reader knows, each once.
  ///   - total: the label of everybody.
  ///   - groups: further sets of leaves with their labels.
  ///   - role: what the dimension is to a reader.
  ///   - showsGroupsOnly: whether its leaves stand in no table unless it lists them.
  /// - Throws: the path and reason of what does not fit.
  public init(
    _ name: String, leaves: [String], total: String = "Total",
    groups: [(label: String, leaves: [String])] = [], role: Role = .both,
    showsGroupsOnly: Bool = false
  ) throws(TabulationFault) {
    var categories = [Category(label: total, leaves: Array(leaves.indices))]
    categories += leaves.enumerated().map { Category(label: $1, leaves: [$0]) }
    let known = Dictionary(leaves.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    for group in groups {
      let members = Set(group.leaves.compactMap { known[$0] })
      guard !members.isEmpty, members.count == group.leaves.count else {
        throw TabulationFault("dimensions.\(name).groups.\(group.label)", .unknownLeaf)
      }
      categories.append(Category(label: group.label, leaves: members.sorted()))
    }
    guard !leaves.isEmpty else { throw TabulationFault("dimensions.\(name).leaves", .empty) }
    var places: [String: Int] = [:]
    for (place, category) in categories.enumerated()
    where places.updateValue(place, forKey: category.label) != nil {
      throw TabulationFault("dimensions.\(name)", .repeated(category.label))
    }
    self.init(name, role, categories, leaves.count, places, showsGroupsOnly)
  }

  private init(
    _ name: String, _ role: Role, _ categories: [Category], _ leafCount: Int,
    _ places: [String: Int], _ showsGroupsOnly: Bool
  ) {
    self.showsGroupsOnly = showsGroupsOnly
    self.name = name
    self.role = role
    self.categories = categories
    self.leafCount = leafCount
    self.places = places
    let groups = Set(categories[(1 + leafCount)...].map(\.leaves))
    inner = Set(
      showsGroupsOnly ? (1...leafCount).filter { !groups.contains(categories[$0].leaves) } : [])
    var first: [[Int]: Int] = [:]
    canonical = categories.enumerated().map { place, category in
      let known = first[category.leaves] ?? place
      first[category.leaves] = known
      return known
    }
  }
}
