public import Wording

/// One line of the review before saving: a question and what was answered.
public struct ReviewLine: Hashable, Sendable {
  /// Where to go to change the answer.
  public let place: Place
  /// The `linkId` of the question.
  public let linkId: String
  /// The text of the question.
  public let question: Phrase
  /// The answers in words; nil when there is none.
  public let answer: Phrase?
  /// True when an answer is mandatory and there is none.
  public let isMissing: Bool
}

extension FormFilling {
  /// Every question asked now, with its answer in words.
  public var review: [ReviewLine] {
    steps.compactMap { prepared in
      guard case .question(let place) = prepared.step else { return nil }
      let item = index.nodes[place.node].item
      let words = sheet[place].map(\.words)
      let answer =
        words.isEmpty
        ? nil
        : Phrase(
          words.map(\.french).joined(separator: ", "),
          words.map(\.english).joined(separator: ", "))
      return ReviewLine(
        place: place, linkId: item.linkId, question: item.label, answer: answer,
        isMissing: answer == nil && item.isMandatory)
    }
  }

  /// A finding for each mandatory question asked now that has no answer.
  public var missing: [Finding] {
    steps.compactMap { prepared in
      guard case .question(let place) = prepared.step, sheet[place].isEmpty else { return nil }
      let item = index.nodes[place.node].item
      return item.isMandatory ? missing(item, place) : nil
    }
  }
}
