package import Wording

extension Questionnaire {
  /// Why a question with a list does not take what a table would hold for it, a code or exact words;
  /// nil where it does, and for a question without a list.
  package func refusal(of text: String, to item: Item) -> Phrase? {
    // A list is the same on every day.
    let filling = FormFilling(self, today: Day(number: 0))
    let choices = filling.choices(item)
    guard item.type != .boolean, !choices.isEmpty else { return nil }
    let parser = AnswerParser(
      item: item, choices: choices, checks: filling.checks, today: filling.today,
      offset: filling.offset, prefersCodes: true, isExact: true)
    guard case .failure(let problem) = parser.parse(text) else { return nil }
    return problem.fault.message
  }
}
