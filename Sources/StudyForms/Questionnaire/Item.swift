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
  public let text: LocalizedText?
  public let isRequired: Bool
  public let repeats: Bool
  public let isReadOnly: Bool
  public let isHidden: Bool
  /// The conditions under which the item is shown; none means always.
  public let conditions: [Condition]
  public let combination: Condition.Combination
  public let options: [AnswerOption]
  /// The value set that answers are taken from, `#id` for a contained one.
  public let valueSet: String?
  /// The answers given beforehand.
  public let initial: [Answer]
  public let limits: Limits
  /// How the answer is written, shown as an example.
  public let entryFormat: LocalizedText?
  /// How the item is presented (`help`, `check-box`, `slider`…).
  public let controls: [String]
  public let items: [Item]
  /// The item as the form has it, everything included.
  public let json: JSONObject

  /// The text in both languages; the `linkId` when there is none.
  public var label: Phrase { text?.phrase ?? Phrase(same: linkId) }

  /// True for a text that helps with the question it stands under.
  public var isHelp: Bool { type == .display && controls.contains("help") }

  /// What helps to answer: the text of the help items right below.
  public var help: Phrase? {
    let texts = items.filter(\.isHelp).map(\.label)
    guard !texts.isEmpty else { return nil }
    return Phrase(
      texts.map(\.french).joined(separator: "\n"), texts.map(\.english).joined(separator: "\n"))
  }

  /// True when the item may stand more than once, each time with items of its own below.
  var isRepeatingContainer: Bool {
    repeats && (type == .group || items.contains { !($0.type == .display) })
  }
}
