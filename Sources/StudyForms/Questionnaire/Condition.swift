/// One condition under which an item is shown (`enableWhen`).
public struct Condition: Hashable, Sendable {
  /// How an answer is compared.
  public enum Operator: String, CaseIterable, Hashable, Sendable {
    /// Whether there is an answer at all, as the condition's answer says.
    case exists
    /// One of the answers is this one.
    case equal = "="
    /// None of the answers is this one; so it holds too when there is no answer.
    case notEqual = "!="
    /// One of the answers is greater.
    case greater = ">"
    /// One of the answers is less.
    case less = "<"
    /// One of the answers is this one or greater.
    case greaterOrEqual = ">="
    /// One of the answers is this one or less.
    case lessOrEqual = "<="
  }

  /// How several conditions combine.
  public enum Combination: String, Hashable, Sendable {
    /// Every condition must hold, or one is enough (`enableBehavior`).
    case all, any
  }

  /// The `linkId` of the question looked at.
  public let question: String
  /// How its answers are compared.
  public let comparison: Operator
  /// The value compared with; for `exists`, whether there shall be an answer.
  public let answer: Answer

  /// A condition on the answers to a question.
  public init(question: String, comparison: Operator, answer: Answer) {
    self.question = question
    self.comparison = comparison
    self.answer = answer
  }

  /// True when the answers to the question meet the condition.
  ///
  /// As R4 defines them, every operator is met by one matching answer, except `!=`, which is met
  /// when no answer is equal.
  func isMet(by answers: some Collection<Answer>) -> Bool {
    switch comparison {
    case .exists: answer == .boolean(!answers.isEmpty)
    case .equal: answers.contains { $0.isEqual(to: answer) }
    case .notEqual: !answers.contains { $0.isEqual(to: answer) }
    case .greater: answers.contains { $0.compared(to: answer) == .greater }
    case .less: answers.contains { $0.compared(to: answer) == .less }
    case .greaterOrEqual:
      answers.contains { [.greater, .equal].contains($0.compared(to: answer)) }
    case .lessOrEqual: answers.contains { [.less, .equal].contains($0.compared(to: answer)) }
    }
  }
}
