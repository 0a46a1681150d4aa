public import JSONTree
public import Wording

extension FormFilling {
  /// Takes up answers given before, to complete them or to put them right.
  ///
  /// A question that has an answer is not asked again unless one goes back to it. Answers that do
  /// not fit the form are left out.
  public init(
    reopening response: QuestionnaireResponse, of form: Questionnaire,
    valueSets: ValueSets = .known, today: Day,
    offset: @escaping @Sendable (Day) -> Int = ParisTime.offset, file: String = ""
  ) {
    self.init(form, valueSets: valueSets, today: today, offset: offset, file: file)
    let least = sheet.repetitions
    sheet = AnswerSheet(response, index)
    for (place, count) in least { sheet.repetitions[place, default: 0].raise(to: count) }
    takeProposedAnswers()
    prepare()
    settled = Set(steps.map(\.step).filter { !sheet[$0.place].isEmpty })
    cursor = steps.first { !settled.contains($0.step) }?.step
  }

  /// Puts the answers that the form proposes in the place of the same codes, so that their words
  /// are the form's, in every language.
  mutating func takeProposedAnswers() {
    for (place, values) in sheet.answers {
      let item = index.nodes[place.node].item
      guard item.type?.isChoice == true else { continue }
      let proposed = Dictionary(
        choices(item).map { (AnswerChecks.key($0.answer), $0.answer) },
        uniquingKeysWith: { first, _ in first })
      sheet[place] = values.map { proposed[AnswerChecks.key($0)] ?? $0 }
    }
  }

  /// Goes to the end: every question asked now counts as answered or skipped.
  public mutating func settleAll() {
    settled.formUnion(steps.map(\.step))
    cursor = nil
  }

  /// The answers so far with some of them replaced; null takes an answer away.
  ///
  /// - Parameters:
  ///   - answers: `linkId` to a value or an array of values, as a form filled at once takes them.
  ///   - authored: when the answers are given, as FHIR writes it.
  public func filled(with answers: JSONObject, authored: String) -> FilledForm {
    var batch = BatchFilling(self)
    for member in answers.members { batch.take(member.name, member.value) }
    return batch.result(authored: authored)
  }
}

extension Int {
  fileprivate mutating func raise(to least: Int) { self = Swift.max(self, least) }
}
