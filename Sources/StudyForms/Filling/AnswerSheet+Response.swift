extension AnswerSheet {
  /// The answers of a response, laid out by place; what does not fit the form is left out.
  init(_ response: QuestionnaireResponse, _ index: ItemIndex) {
    take(response.items, index.roots, [], index)
  }

  private mutating func take(
    _ items: [ResponseItem], _ nodes: [Int], _ around: [Int], _ index: ItemIndex
  ) {
    var byLinkId: [String: [ResponseItem]] = [:]
    for item in items { byLinkId[item.linkId, default: []].append(item) }
    for node in nodes {
      guard let given = byLinkId[index.nodes[node].item.linkId] else { continue }
      take(given, node, Place(node, around), index)
    }
  }

  private mutating func take(
    _ given: [ResponseItem], _ node: Int, _ place: Place, _ index: ItemIndex
  ) {
    let (item, children) = (index.nodes[node].item, index.children[node])
    guard item.type == .group else {
      let answers = given.flatMap(\.answers).filter { $0.value != nil }
      self[place] = answers.compactMap(\.value)
      for (number, answer) in answers.enumerated() where !answer.items.isEmpty {
        let inner = item.isRepeatingContainer ? place.repetitions + [number] : place.repetitions
        take(answer.items, children, inner, index)
      }
      return
    }
    if item.isRepeatingContainer { repetitions[place] = given.count }
    for (number, group) in given.enumerated() {
      let inner = item.isRepeatingContainer ? place.repetitions + [number] : place.repetitions
      take(group.items, children, inner, index)
    }
  }
}
