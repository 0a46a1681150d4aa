public import JSONTree

/// The answers one person gave to one form: a FHIR R4 QuestionnaireResponse.
public struct QuestionnaireResponse: Sendable {
  /// How far the answers have come.
  public enum Status: String, Hashable, Sendable {
    /// Not finished: questions may still be open.
    case inProgress = "in-progress"
    /// Finished, or finished and put right afterwards.
    case completed, amended
    /// Not to be read at all.
    case enteredInError = "entered-in-error"
    /// Broken off before the end.
    case stopped
  }

  /// The form answered, `url` or `url|version`.
  public let questionnaire: String?
  /// How far the answers have come; nil when they say nothing R4 knows.
  public let status: Status?
  /// When the answers were given.
  public let authored: FormDateTime?
  /// What was answered, in the order of the form.
  public let items: [ResponseItem]
  /// The answers as they were read, unknown elements included.
  public let json: JSONObject

  /// The answers as JSON text; what was read comes back, unknown elements included.
  public func text(_ layout: JSON.Layout = .pretty) -> String { JSON.object(json).text(layout) }
}

/// What was answered to one item of a form.
public struct ResponseItem: Hashable, Sendable {
  /// The `linkId` of the item answered.
  public let linkId: String
  /// The values given.
  public let answers: [ResponseAnswer]
  /// The items of a group; those below a question stand in its answers.
  public let items: [ResponseItem]
  /// The element as it was read.
  public let json: JSONObject
}

/// One answer, with what was answered below it.
public struct ResponseAnswer: Hashable, Sendable {
  /// The value; nil when there is none, or none that R4 allows.
  public let value: Answer?
  /// The name of the element that holds the value, such as `valueCoding`.
  public let valueName: String?
  /// What was answered below this answer.
  public let items: [ResponseItem]
  /// The element as it was read.
  public let json: JSONObject
}
