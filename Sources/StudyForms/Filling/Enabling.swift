/// Which items of a form are shown, given the answers so far.
///
/// A disabled question counts as one without an answer for the conditions that look at it.
struct Enabling: Sendable {
  private let index: ItemIndex
  private var disabled: Set<Place> = []
  /// Conditions already looked at, by what they can see.
  private var known: [Sight: Bool] = [:]

  private struct Sight: Hashable {
    let node: Int
    let condition: Int
    let shared: [Int]
  }

  init(_ sheet: AnswerSheet, _ index: ItemIndex) {
    self.index = index
    for node in index.evaluationOrder where index.nodes[node].isConditional {
      for place in sheet.places(of: node, index) where !isMet(place, sheet) {
        disabled.insert(place)
      }
    }
    known = [:]
  }

  func isEnabled(_ place: Place) -> Bool { !disabled.contains(place) }

  private mutating func isMet(_ place: Place, _ sheet: AnswerSheet) -> Bool {
    let node = index.nodes[place.node]
    if let parent = node.parent {
      let around = place.repetitions.prefix(index.nodes[parent].containers.count)
      guard isEnabled(Place(parent, Array(around))) else { return false }
    }
    guard !node.item.conditions.isEmpty else { return true }
    for number in node.item.conditions.indices {
      switch (isMet(number, place, sheet), node.item.combination) {
      case (false, .all): return false
      case (true, .any): return true
      default: continue
      }
    }
    return node.item.combination == .all
  }

  /// Whether one condition of the item at a place is met.
  ///
  /// It looks at the answers in the nearest repetition that holds both its question and the place.
  private mutating func isMet(_ number: Int, _ place: Place, _ sheet: AnswerSheet) -> Bool {
    let condition = index.nodes[place.node].item.conditions[number]
    guard let target = index.byLinkId[condition.question] else { return condition.isMet(by: []) }
    let shared = zip(index.nodes[target].containers, index.nodes[place.node].containers)
      .prefix { $0 == $1 }.count
    let sight = Sight(
      node: place.node, condition: number, shared: Array(place.repetitions.prefix(shared)))
    if let known = known[sight] { return known }
    let answers = sheet.places(of: target, within: sight.shared[...], index)
      .filter(isEnabled).flatMap { sheet[$0] }
    let isMet = condition.isMet(by: answers)
    known[sight] = isMet
    return isMet
  }
}
