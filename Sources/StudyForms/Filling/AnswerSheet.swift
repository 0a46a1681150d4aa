/// Answers by place, with how many times each repeating item stands.
struct AnswerSheet: Sendable, Equatable {
  private(set) var answers: [Place: [Answer]] = [:]
  /// How many times a repeating group stands; a question stands as often as it has answers.
  var repetitions: [Place: Int] = [:]

  subscript(_ place: Place) -> [Answer] {
    get { answers[place] ?? [] }
    set { answers[place] = newValue.isEmpty ? nil : newValue }
  }

  /// How many times a repeating item stands.
  func count(of container: Place, _ index: ItemIndex) -> Int {
    if index.nodes[container.node].item.type == .group { return repetitions[container] ?? 0 }
    return self[container].count
  }

  /// Every place of an item, within the repetitions given for the outermost items around it.
  func places(of node: Int, within outer: ArraySlice<Int> = [], _ index: ItemIndex) -> [Place] {
    var open = [Array(outer)]
    for container in index.nodes[node].containers.dropFirst(outer.count) {
      open = open.flatMap { around in
        (0..<count(of: Place(container, around), index)).map { around + [$0] }
      }
    }
    return open.map { Place(node, $0) }
  }
}
