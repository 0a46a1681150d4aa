/// The items of a form laid out flat, with who stands in whom and who depends on whom.
struct ItemIndex: Sendable {
  /// Handed around by reference: an item is large.
  final class Node: Sendable {
    let item: Item
    let path: String
    let parent: Int?
    /// The items around this one that may stand several times, outermost first.
    let containers: [Int]
    /// True when the item, or one around it, has conditions.
    let isConditional: Bool

    init(_ item: Item, at path: String, parent: (number: Int, node: Node)?) {
      self.item = item
      self.path = path
      self.parent = parent?.number
      let around = parent.flatMap { $0.node.item.isRepeatingContainer ? [$0.number] : nil } ?? []
      containers = (parent?.node.containers ?? []) + around
      isConditional = parent?.node.isConditional == true || !item.conditions.isEmpty
    }
  }

  private(set) var nodes: [Node] = []
  /// For each of them, those that stand directly in it.
  private(set) var children: [[Int]] = []
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
    nodes.append(Node(item, at: path, parent: parent.map { ($0, nodes[$0]) }))
    children.append([])
    if byLinkId[item.linkId] == nil { byLinkId[item.linkId] = number }
    children[number] = item.items.enumerated().map { position, child in
      add(child, "\(path).item[\(position)]", parent: number)
    }
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
