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

  /// Acceptable answers to the current question; none when nothing acceptable was found.
  public func plausibleAnswers(seed: UInt64) -> [Answer] {
    guard case .question(let place)? = cursor else { return [] }
    let item = index.nodes[place.node].item
    var maker = PlausibleAnswers(seed: seed, checks: checks, today: today)
    return maker.answers(to: item, choices: choices(item))
  }

  private mutating func answerPlausibly(
    _ nodes: [Int], _ around: [Int], _ maker: inout PlausibleAnswers
  ) {
    for node in nodes {
      let (item, place) = (index.nodes[node].item, Place(node, around))
      let children = index.children[node]
      if item.type == .group {
        if item.isRepeatingContainer, sheet.repetitions[place] == 0 {
          sheet.repetitions[place] = 1
          begin(children, around + [0])
        }
        for inner in inner(item, place) { answerPlausibly(children, inner, &maker) }
      } else if item.type?.isQuestion == true {
        if sheet[place].isEmpty, !item.isHidden || item.isRequired {
          let answers = maker.answers(to: item, choices: choices(item))
          // Deep down one answer is enough: the questions below multiply with them.
          let isDeep = item.isRepeatingContainer && around.count > 1
          sheet[place] = isDeep ? Array(answers.prefix(1)) : answers
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
