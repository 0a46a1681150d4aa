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
    /// The number that chooses it, from 1.
    public let number: Int
    /// The words that show it.
    public let label: Phrase
    /// The value it stands for.
    public let answer: Answer
    /// True when it goes with no other.
    public let isExclusive: Bool
    /// True when it is among the answers so far.
    public let isSelected: Bool
  }

  /// What is asked.
  public let kind: Kind
  /// Where the answer will stand.
  public let place: Place
  /// The item of the form that is asked, or the group that may be repeated.
  public let item: Item
  /// The groups around the question, outermost first, with their number when they repeat.
  public let context: [Phrase]
  /// What to read before: texts of the form and answers that cannot be changed.
  public let notes: [Phrase]
  /// What stands before the text, such as `1.2`.
  public let prefix: Phrase?
  /// The question itself.
  public let text: Phrase
  /// What helps to answer.
  public let help: Phrase?
  /// The answers proposed; none when the answer is free.
  public let choices: [Choice]
  /// What the answer must be, in plain words.
  public let constraints: [Phrase]
  /// True when the question cannot be left empty.
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
