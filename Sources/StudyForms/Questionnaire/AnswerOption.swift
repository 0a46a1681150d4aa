/// An answer that a question proposes.
public struct AnswerOption: Hashable, Sendable {
  /// The value that is proposed.
  public let value: Answer
  /// True when it is chosen beforehand.
  public let isInitiallySelected: Bool
  /// True when it cannot be chosen along with others.
  public let isExclusive: Bool
  /// What stands before it, such as `a)`.
  public let prefix: LocalizedText?

  /// A proposed answer.
  public init(
    _ value: Answer, isInitiallySelected: Bool = false, isExclusive: Bool = false,
    prefix: LocalizedText? = nil
  ) {
    self.value = value
    self.isInitiallySelected = isInitiallySelected
    self.isExclusive = isExclusive
    self.prefix = prefix
  }
}
