public import Wording

/// Something wrong or doubtful in a form or in answers: where, what, and what to do.
public struct Finding: Hashable, Sendable {
  /// How much a finding weighs.
  public enum Severity: String, Hashable, Sendable {
    /// The form or the answers are not acceptable.
    case error
    /// Acceptable, but worth a look.
    case warning
  }

  /// The file, as the caller named it.
  public let file: String
  /// The place in the resource, such as `Questionnaire.item[2].enableWhen[0].question`.
  public let path: String
  /// The question's `linkId`, when there is one.
  public let linkId: String?
  /// The value found there, shortened when it is long.
  public let value: String?
  /// What kind of fault it is.
  public let code: Code
  /// Whether it makes the form or the answers unacceptable.
  public let severity: Severity
  /// What is wrong and what to do, in plain words.
  public let message: Phrase

  /// A finding at a place of a file.
  public init(
    file: String, path: String, linkId: String? = nil, value: String? = nil, code: Code,
    severity: Severity = .error, message: Phrase
  ) {
    self.file = file
    self.path = path
    self.linkId = linkId
    self.value = value
    self.code = code
    self.severity = severity
    self.message = message
  }

  /// True when the finding makes the form or the answers unacceptable.
  public var isError: Bool { severity == .error }
}

extension Sequence<Finding> {
  /// True when at least one finding makes the form or the answers unacceptable.
  public var hasErrors: Bool { contains { $0.isError } }
}
