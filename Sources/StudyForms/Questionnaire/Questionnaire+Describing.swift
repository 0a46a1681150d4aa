public import Wording

extension Questionnaire {
  /// What each question asks of its answers, by `linkId`: plain words, one sentence each.
  public func constraints(valueSets: ValueSets = .known) -> [String: [Phrase]] {
    let checks = AnswerChecks(self, valueSets)
    return Dictionary(
      allItems.map { ($0.linkId, checks.constraints($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The answers that a question proposes, whether it lists them or names a value set.
  public func options(of item: Item, valueSets: ValueSets = .known) -> [AnswerOption] {
    guard item.options.isEmpty, let name = item.valueSet else { return item.options }
    return (valueSet(name, valueSets)?.codings ?? []).map { AnswerOption(.coding($0)) }
  }

  /// The words of an answer as the question shows them, translations included.
  ///
  /// An answer that was read from a response has only the words it was recorded with.
  public func words(
    of answer: Answer, to item: Item, valueSets: ValueSets = .known
  ) -> Phrase {
    guard case .coding(let coding) = answer else { return answer.words }
    for option in options(of: item, valueSets: valueSets) {
      if case .coding(let proposed) = option.value, proposed.isSameCode(as: coding) {
        return option.value.words
      }
    }
    return answer.words
  }

  /// How many questions the form may ask, hidden ones aside.
  public var questionCount: Int {
    allItems.filter { $0.type?.isQuestion == true && !$0.isHidden }.count
  }
}
