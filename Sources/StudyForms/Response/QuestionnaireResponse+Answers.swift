extension QuestionnaireResponse {
  /// The values given to a question, wherever it stands, in order.
  public func answers(to linkId: String) -> [Answer] { answersByLinkId[linkId] ?? [] }

  /// The values given to every question, by `linkId`.
  ///
  /// For many questions, ask for this once.
  public var answersByLinkId: [String: [Answer]] {
    var found: [String: [Answer]] = [:]
    var open: [ResponseItem] = items.reversed()
    while let item = open.popLast() {
      let values = item.answers.compactMap(\.value)
      if !values.isEmpty { found[item.linkId, default: []] += values }
      open += (item.items + item.answers.flatMap(\.items)).reversed()
    }
    return found
  }

  /// True when the answers are to that form: same address, and same version when both say one.
  public func isAnswer(to form: Questionnaire) -> Bool {
    guard let questionnaire, let url = form.url else { return true }
    let parts = questionnaire.split(separator: "|", maxSplits: 1)
    guard parts.first.map(String.init) == url else { return false }
    guard parts.count == 2, let version = form.version else { return true }
    return parts[1] == version
  }
}
