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
      let answer = words.isEmpty ? nil : words.withCommas
      return ReviewLine(
        place: place, linkId: item.linkId, question: item.label, answer: answer,
        isMissing: answer == nil && item.isMandatory)
    }
  }

  /// A finding for each mandatory question or group asked now that has no answer.
  public var missing: [Finding] { missingQuestions + missingGroups(index.roots, []) }

  private var missingQuestions: [Finding] {
    steps.compactMap { prepared in
      guard case .question(let place) = prepared.step, sheet[place].isEmpty else { return nil }
      let item = index.nodes[place.node].item
      return item.isMandatory ? missing(item, place) : nil
    }
  }

  private func missingGroups(_ nodes: [Int], _ around: [Int]) -> [Finding] {
    nodes.flatMap { node -> [Finding] in
      let (item, place) = (index.nodes[node].item, Place(node, around))
      guard item.type == .group, enabling.isEnabled(place), !item.isHidden else { return [] }
      let count = item.leastRepetitions > 0 ? groups(item, place).count : 0
      if item.leastRepetitions > 0, count == 0 { return [missing(item, place)] }
      guard count >= item.leastRepetitions else {
        return [finding(checks.tooFew(item.leastRepetitions), place, String(count))]
      }
      let arounds =
        item.isRepeatingContainer
        ? (0..<(sheet.repetitions[place] ?? 0)).map { around + [$0] } : [around]
      return arounds.flatMap { missingGroups(index.children[node], $0) }
    }
  }
}
