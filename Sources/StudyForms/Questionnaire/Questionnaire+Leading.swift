extension Questionnaire {
  /// What whoever answers a question said before: for each other question that it waits for, codes of
  /// which they gave one at least.
  ///
  /// A condition that can be met without an answer, or by one of several questions, tells nothing.
  /// - Returns: the codes by `linkId`.
  package func answersLeading(to linkId: String) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    var open = [linkId]
    var seen: Set<String> = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let place = index.byLinkId[next] else { continue }
      var node: Int? = place
      while let current = node {
        let item = index.nodes[current].item
        node = index.nodes[current].parent
        let parent = node.map { index.nodes[$0].item }
        for (question, codes) in item.answersShowing(in: self) + (parent?.everyAnswer ?? []) {
          found[question] = found[question]?.intersection(codes) ?? codes
          open.append(question)
        }
      }
    }
    return found
  }
}

extension Item {
  /// For each question that its conditions look at, the codes that show it.
  fileprivate func answersShowing(
    in form: Questionnaire
  ) -> [(question: String, codes: Set<String>)] {
    let byQuestion = Dictionary(grouping: conditions, by: \.question)
    guard combination == .all || byQuestion.count == 1 else { return [] }
    return byQuestion.compactMap { question, conditions in
      let isShown = { (answers: [Answer]) in
        combination == .all
          ? conditions.allSatisfy { $0.isMet(by: answers) }
          : conditions.contains { $0.isMet(by: answers) }
      }
      guard !isShown([]), let asked = form.item(question) else { return nil }
      return (question, asked.codes { isShown([$0]) })
    }
  }

  /// Whoever answers what stands below a question answered that too.
  fileprivate var everyAnswer: [(question: String, codes: Set<String>)] {
    let codes = codes { _ in true }
    return codes.isEmpty ? [] : [(linkId, codes)]
  }

  private func codes(where isWanted: (Answer) -> Bool) -> Set<String> {
    Set(
      options.compactMap { option in
        guard case .coding(let coding) = option.value, isWanted(option.value) else { return nil }
        return coding.code
      })
  }
}
