public import Wording

/// A question as it is put to a person: everything a page or a terminal shows.
public struct FormQuestion: Sendable {
  /// What is asked.
  public enum Kind: Hashable, Sendable {
    /// A question of the form.
    case question
    /// Whether a repeating group is wanted once more; answered by yes or no.
    case anotherRepetition
  }

  /// An answer proposed, with the number that chooses it.
  public struct Choice: Hashable, Sendable {
    public let number: Int
    public let label: Phrase
    public let answer: Answer
    /// True when it goes with no other.
    public let isExclusive: Bool
    /// True when it is among the answers so far.
    public let isSelected: Bool
  }

  public let kind: Kind
  public let place: Place
  /// The item of the form that is asked, or the group that may be repeated.
  public let item: Item
  /// The groups around the question, outermost first, with their number when they repeat.
  public let context: [Phrase]
  /// What to read before: texts of the form and answers that cannot be changed.
  public let notes: [Phrase]
  /// What stands before the text, such as `1.2`.
  public let prefix: Phrase?
  public let text: Phrase
  public let help: Phrase?
  public let choices: [Choice]
  /// What the answer must be, in plain words.
  public let constraints: [Phrase]
  public let isMandatory: Bool
  /// True when several answers may be given at once.
  public let takesSeveral: Bool
  /// The answers so far.
  public let answers: [Answer]
  /// The rank of the question among those asked now, from 1.
  public let number: Int
  /// How many questions are asked, given the answers so far.
  public let total: Int
}
