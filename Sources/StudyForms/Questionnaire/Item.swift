public import JSONTree
public import Wording

/// A question, a group of questions or a text to read.
public struct Item: Hashable, Sendable {
  /// The name by which answers find the item; empty when the form has none.
  public let linkId: String
  /// What the item is; nil for a word that is no type of R4.
  public let type: ItemType?
  /// What stands before the text, such as `1.2`.
  public let prefix: LocalizedText?
  /// The question, the name of the group or the text to read.
  public let text: LocalizedText?
  /// True when the item must be answered.
  public let isRequired: Bool
  /// True when several answers, or repetitions of the group, may be given.
  public let repeats: Bool
  /// True when people may not change the answer.
  public let isReadOnly: Bool
  /// True when the item is not shown.
  public let isHidden: Bool
  /// The conditions under which the item is shown; none means always.
  public let conditions: [Condition]
  /// Whether all conditions count or any of them.
  public let combination: Condition.Combination
  /// The answers proposed.
  public let options: [AnswerOption]
  /// The value set that answers are taken from, `#id` for a contained one.
  public let valueSet: String?
  /// The answers given beforehand.
  public let initial: [Answer]
  /// What is asked of the answers.
  public let limits: Limits
  /// How the answer is written, shown as an example.
  public let entryFormat: LocalizedText?
  /// How the item is presented (`help`, `check-box`, `slider`…).
  public let controls: [String]
  /// The items below.
  public let items: [Item]
  /// The item as the form has it, everything included.
  public let json: JSONObject

  /// The text in both languages; the `linkId` when there is none.
  public var label: Phrase { text?.phrase ?? Phrase(same: linkId) }

  /// True for a text that is always to be read.
  var isPlainText: Bool { type == .display && !isHidden && conditions.isEmpty }

  /// What helps to answer: the texts right below a question.
  public var help: Phrase? {
    let texts = type == .group ? [] : items.filter(\.isPlainText).map(\.label)
    guard !texts.isEmpty else { return nil }
    return Phrase(
      texts.map(\.french).joined(separator: "\n"), texts.map(\.english).joined(separator: "\n"))
  }

  /// True when the item may stand more than once, each time with items of its own below.
  var isRepeatingContainer: Bool {
    repeats && (type == .group || items.contains { !($0.type == .display) })
  }
}
