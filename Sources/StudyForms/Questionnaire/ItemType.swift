/// What an item of a questionnaire is.
public enum ItemType: String, CaseIterable, Hashable, Sendable {
  case group, display, boolean, decimal, integer, date, dateTime, time, string, text, url
  case choice
  case openChoice = "open-choice"
  case attachment, reference, quantity
  /// Known to FHIR as the parent of all questions; no item may be of it.
  case question

  /// The kinds of value that answer such a question.
  var answerKinds: Set<Answer.Kind> {
    switch self {
    case .group, .display, .question: []
    case .boolean: [.boolean]
    case .decimal: [.decimal]
    case .integer: [.integer]
    case .date: [.date]
    case .dateTime: [.dateTime]
    case .time: [.time]
    case .string, .text: [.string]
    case .url: [.uri]
    case .choice: [.coding]
    case .openChoice: [.coding, .string]
    case .attachment: [.attachment]
    case .reference: [.reference]
    case .quantity: [.quantity]
    }
  }

  /// True when an answer may be asked for.
  public var isQuestion: Bool { self != .group && self != .display && self != .question }

  /// True when answers are picked from a list.
  public var isChoice: Bool { self == .choice || self == .openChoice }
}
