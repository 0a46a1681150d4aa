import JSONTree
import StudyForms

extension XLSRelevance {
  /// The value as an answer to the question; nil when no answer is like that.
  func answer(_ value: String, _ target: XLSTarget, _ part: XLSTarget.Part) -> Answer? {
    switch target.type {
    case .choice, .openChoice: part.choices.first { $0.name == value }?.answer.bare
    case .integer: JSONNumber(literal: value)?.double.whole.map(Answer.integer)
    case .decimal: JSONNumber(literal: value).map(Answer.decimal)
    case .quantity:
      JSONNumber(literal: value).map {
        .quantity(
          Quantity(
            value: $0, unit: target.unit?.display?.text, system: target.unit?.system,
            code: target.unit?.code))
      }
    case .date: FormDate(value).map(Answer.date)
    case .dateTime: FormDateTime(value).map(Answer.dateTime)
    case .time: FormTime(value.utf8.count == 5 ? value + ":00" : value).map(Answer.time)
    case .string, .text: .string(value)
    case .url: .uri(value)
    case .boolean:
      ["true", "1"].contains(value)
        ? .boolean(true) : ["false", "0"].contains(value) ? .boolean(false) : nil
    default: nil
    }
  }
}

extension Answer {
  /// The answer as conditions compare it: a code without its words.
  var bare: Answer {
    guard case .coding(let coding) = self, coding.code != nil else { return self }
    return .coding(Coding(system: coding.system, code: coding.code, display: nil))
  }
}

extension Double {
  var whole: Int? { Int(exactly: self) }
}
