/// Which items of a form are shown, given the answers so far.
///
/// A disabled question counts as one without an answer for the conditions that look at it.
struct Enabling: Sendable {
  private let index: ItemIndex
  private var disabled: Set<Place> = []

  init(_ sheet: AnswerSheet, _ index: ItemIndex) {
    self.index = index
    for node in index.evaluationOrder where index.nodes[node].isConditional {
      for place in sheet.places(of: node, index) where !isMet(place, sheet) {
        disabled.insert(place)
      }
    }
  }

  func isEnabled(_ place: Place) -> Bool { !disabled.contains(place) }

  private func isMet(_ place: Place, _ sheet: AnswerSheet) -> Bool {
    let node = index.nodes[place.node]
    if let parent = node.parent {
      let around = place.repetitions.prefix(index.nodes[parent].containers.count)
      guard isEnabled(Place(parent, Array(around))) else { return false }
    }
    guard !node.item.conditions.isEmpty else { return true }
    let isMet = { (condition: Condition) in
      condition.isMet(by: answers(to: condition.question, seenFrom: place, sheet))
    }
    switch node.item.combination {
    case .all: return node.item.conditions.allSatisfy(isMet)
    case .any: return node.item.conditions.contains(where: isMet)
    }
  }

  /// The answers to a question in the nearest repetition that holds both it and the place.
  private func answers(
    to linkId: String, seenFrom place: Place, _ sheet: AnswerSheet
  ) -> [Answer] {
    guard let target = index.byLinkId[linkId] else { return [] }
    let shared = zip(index.nodes[target].containers, index.nodes[place.node].containers)
      .prefix { $0 == $1 }.count
    return sheet.places(of: target, within: place.repetitions.prefix(shared), index)
      .filter(isEnabled).flatMap { sheet[$0] }
  }
}
