import Tabulation

/// The dimensions by which the tables of a release sort people, each named once, so that the same
/// question in two figures is the same dimension to a reader.
struct Sortings {
  private(set) var dimensions: [Dimension] = []

  /// The place of a dimension; it is added when it is new. Where it has other leaves than one of its
  /// name, as when a form got another answer, it is another one.
  mutating func place(of dimension: Dimension) throws -> Int {
    guard let known = dimensions.firstIndex(where: { $0.name == dimension.name }) else {
      dimensions.append(dimension)
      return dimensions.count - 1
    }
    guard dimensions[known].leaves == dimension.leaves else {
      return try place(of: dimension.named(dimension.name + "′"))
    }
    if dimensions[known] != dimension {
      dimensions[known] = try dimensions[known].joined(with: dimension)
    }
    return known
  }

  /// The conditions that people meet who came as far as a step. How many the study knows is a number
  /// that no figure prints; that someone went no further is no answer of theirs.
  mutating func reached(_ step: Step, of steps: [Step] = Step.allCases) throws -> [Int: Int] {
    var conditions: [Int: Int] = [:]
    for earlier in steps.prefix(through: steps.firstIndex(of: step) ?? 0) {
      let role: Dimension.Role = earlier == .informed ? .population : .key
      let place = try place(of: .either(earlier.rawValue, role: role))
      conditions[place] = category(Dimension.yes, of: place)
    }
    return conditions
  }

  /// The place of a category by its label.
  func category(_ label: String, of dimension: Int) -> Int {
    dimensions[dimension].place(of: label) ?? 0
  }
}

extension Dimension {
  /// Someone is in a category, or not.
  static func either(_ name: String, role: Role = .both) throws -> Dimension {
    try Dimension(name, leaves: [yes, no], total: everybody, role: role)
  }

  /// Before the name of a question: who is counted by their answer to it.
  static let counting = "counted:"
  static let yes = "yes"
  static let no = "no"
  static let everybody = "all"

  /// The regions of a study.
  static func regions(_ regions: [String]) throws -> Dimension {
    try Dimension("region", leaves: regions.sorted(), total: everybody)
  }

  fileprivate var leaves: [String] { categories[1...leafCount].map(\.label) }

  private var groups: [(label: String, leaves: [String])] {
    categories[(1 + leafCount)...].map { ($0.label, $0.leaves.map { leaves[$0] }) }
  }

  fileprivate func named(_ name: String) throws -> Dimension {
    try Dimension(
      name, leaves: leaves, total: categories[0].label, groups: groups, role: role,
      showsGroupsOnly: showsGroupsOnly)
  }

  /// The same leaves with the groups of both.
  fileprivate func joined(with other: Dimension) throws -> Dimension {
    let new = other.groups.filter { group in !groups.contains { $0.label == group.label } }
    return try Dimension(
      name, leaves: leaves, total: categories[0].label, groups: groups + new, role: role,
      showsGroupsOnly: showsGroupsOnly)
  }
}
