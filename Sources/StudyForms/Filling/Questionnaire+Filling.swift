public import JSONTree
public import Wording

/// A form filled in at once: the response, and everything that does not fit.
public struct FilledForm: Sendable {
  /// The answers that could be taken, in the order of the form.
  public let response: QuestionnaireResponse
  /// What was not understood, does not fit, or is missing; errors mean that the response is not
  /// acceptable.
  public let findings: [Finding]
}

extension Questionnaire {
  /// Fills in the form from answers written as text. Nobody sees initial answers here, so that they are
  /// nobody's: only those of questions that are not asked are put.
  ///
  /// The same `linkId` may come several times: another answer where the question takes several,
  /// the next repetition where a group around it repeats. Codes are understood before numbers.
  /// - Parameters:
  ///   - answers: each question's `linkId` with its answer.
  ///   - authored: when the answers are given, as FHIR writes it.
  ///   - today: the day that « aujourd'hui » names.
  ///   - valueSets: where the value sets that the form names are found.
  ///   - offset: minutes ahead of universal time on a day; Paris time by default.
  ///   - file: the name that findings carry.
  public func fill(
    answers: [(linkId: String, text: String)], authored: String, today: Day,
    valueSets: ValueSets = .known, offset: @escaping @Sendable (Day) -> Int = ParisTime.offset,
    file: String = ""
  ) -> FilledForm {
    var batch = BatchFilling(
      FormFilling(
        self, valueSets: valueSets, today: today, offset: offset, file: file, isSeen: false))
    for answer in answers { batch.take(answer.linkId, .string(answer.text)) }
    return batch.result(authored: authored)
  }

  /// Fills in the form from a JSON object: `linkId` to a value or an array of values. Initial answers
  /// are put as above.
  ///
  /// Values are texts, numbers, true or false, or FHIR values such as a Coding. A repeating group
  /// takes an array of objects of the same shape, one a repetition.
  ///
  /// With `isExact`, an answer of a list goes by its code or its whole words alone: a bare number is
  /// another program's, and not the place in the list.
  public func fill(
    answers: JSONObject, authored: String, today: Day, valueSets: ValueSets = .known,
    offset: @escaping @Sendable (Day) -> Int = ParisTime.offset, file: String = "",
    isExact: Bool = false
  ) -> FilledForm {
    var batch = BatchFilling(
      FormFilling(
        self, valueSets: valueSets, today: today, offset: offset, file: file, isSeen: false),
      isExact: isExact)
    for member in answers.members { batch.take(member.name, member.value) }
    return batch.result(authored: authored)
  }
}
