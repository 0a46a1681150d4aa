/// What an item of a questionnaire is.
public enum ItemType: String, CaseIterable, Hashable, Sendable {
  /// Item types of FHIR R4, each under its own name: a group of items, a text to be read, and
  /// questions by the kind of their answer.
  case group, display, boolean, decimal, integer, date, dateTime, time, string, text, url
  /// One of the options.
  case choice
  /// One of the options, or other words.
  case openChoice = "open-choice"
  /// A file, another resource, or a number with its unit.
  case attachment, reference, quantity
  /// Known to FHIR as the parent of all questions; no item may be of it.
  case question

  /// The kinds of value that answer such a question.
  var answerKinds: [Answer.Kind] {
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
