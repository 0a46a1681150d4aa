extension FormFilling {
  /// Answers every question that has no answer yet with something acceptable, for demonstrations
  /// and tests; the same seed gives the same answers.
  ///
  /// A question for which nothing acceptable is found stays without an answer.
  public mutating func answerPlausibly(seed: UInt64) {
    var maker = PlausibleAnswers(seed: seed, checks: checks, today: today)
    answerPlausibly(index.roots, [], &maker)
    for prepared in steps { settled.insert(prepared.step) }
    prepare()
    for prepared in steps { settled.insert(prepared.step) }
    cursor = nil
  }

  private mutating func answerPlausibly(
    _ nodes: [Int], _ around: [Int], _ maker: inout PlausibleAnswers
  ) {
    for node in nodes {
      let (item, place) = (index.nodes[node].item, Place(node, around))
      let children = index.nodes[node].children
      if item.type == .group {
        for inner in inner(item, place) { answerPlausibly(children, inner, &maker) }
      } else if item.type?.isQuestion == true {
        if sheet[place].isEmpty, !item.isHidden || item.isRequired {
          sheet[place] = maker.answers(to: item, choices: choices(item))
        }
        guard !sheet[place].isEmpty else { continue }
        for inner in inner(item, place) { answerPlausibly(children, inner, &maker) }
      }
    }
  }

  private func inner(_ item: Item, _ place: Place) -> [[Int]] {
    guard item.isRepeatingContainer else { return [place.repetitions] }
    return (0..<sheet.count(of: place, index)).map { place.repetitions + [$0] }
  }
}
