public import Wording

extension Questionnaire {
  /// The words for an answer, as the form gives them in each language.
  ///
  /// An answer holds its words in one language at most; the form's options and value sets hold
  /// them in all. The answer's own words are used when the form has none.
  public func words(
    of answer: Answer, to linkId: String, valueSets: ValueSets = .known
  ) -> Phrase {
    guard case .coding(let coding) = answer, let item = item(linkId) else { return answer.words }
    for option in item.options {
      guard case .coding(let known) = option.value, known.isSameCode(as: coding) else { continue }
      return known.display?.phrase ?? answer.words
    }
    let listed = item.valueSet.flatMap { valueSet($0, valueSets) }?
      .coding(system: coding.system, code: coding.code)
    return listed?.display?.phrase ?? answer.words
  }
}
