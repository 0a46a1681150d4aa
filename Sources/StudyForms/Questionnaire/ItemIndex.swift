/// The items of a form laid out flat, with who stands in whom and who depends on whom.
struct ItemIndex: Sendable {
  struct Node: Sendable {
    let item: Item
    let path: String
    let parent: Int?
    /// The items around this one that may stand several times, outermost first.
    let containers: [Int]
    fileprivate(set) var children: [Int] = []
    /// True when the item, or one around it, has conditions.
    let isConditional: Bool
  }

  private(set) var nodes: [Node] = []
  private(set) var roots: [Int] = []
  /// The first item of each `linkId`.
  private(set) var byLinkId: [String: Int] = [:]
  /// Items such that each comes after all it depends on; those in circles come last.
  private(set) var evaluationOrder: [Int] = []
  /// Items whose conditions depend on themselves in the end.
  private(set) var circular: Set<Int> = []

  init(_ items: [Item]) {
    for (position, item) in items.enumerated() {
      roots.append(add(item, "Questionnaire.item[\(position)]", parent: nil))
    }
    sortByDependency()
  }

  private mutating func add(_ item: Item, _ path: String, parent: Int?) -> Int {
    let number = nodes.count
    let around = parent.map { nodes[$0] }
    let container = parent.flatMap { nodes[$0].item.isRepeatingContainer ? [$0] : nil } ?? []
    nodes.append(
      Node(
        item: item, path: path, parent: parent, containers: (around?.containers ?? []) + container,
        isConditional: around?.isConditional == true || !item.conditions.isEmpty))
    if byLinkId[item.linkId] == nil { byLinkId[item.linkId] = number }
    let children = item.items.enumerated().map { position, child in
      add(child, "\(path).item[\(position)]", parent: number)
    }
    nodes[number].children = children
    return number
  }

  private mutating func sortByDependency() {
    var waiting = [Int](repeating: 0, count: nodes.count)
    var followers = [[Int]](repeating: [], count: nodes.count)
    for (number, node) in nodes.enumerated() {
      let questions = node.item.conditions.compactMap { byLinkId[$0.question] }
      for prerequisite in Set(questions + (node.parent.map { [$0] } ?? [])) {
        followers[prerequisite].append(number)
        waiting[number] += 1
      }
    }
    evaluationOrder = nodes.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < evaluationOrder.count {
      for follower in followers[evaluationOrder[next]] {
        waiting[follower] -= 1
        if waiting[follower] == 0 { evaluationOrder.append(follower) }
      }
      next += 1
    }
    let left = nodes.indices.filter { waiting[$0] > 0 }
    circular = Set(left)
    evaluationOrder += left
  }
}
