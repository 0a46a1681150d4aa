import Disclosure
import StudyForms
public import StudyModel
public import Wording

/// What was written in answer to one question about an article or a piece of software.
public struct FeedbackWords: Hashable, Sendable {
  /// The `linkId`.
  public let question: String
  /// As it is asked.
  public let words: Phrase
  /// Each answer, in the order of its letters: not as they came in, and beside nothing else that the
  /// same person answered.
  public let texts: [String]
}

extension Desk {
  /// What people wrote in their own words about one article or software. It is read by the
  /// coordination alone and published nowhere.
  ///
  /// - Parameters:
  ///   - subject: an article or software.
  ///   - name: which one.
  ///   - threshold: how many have to have answered; of fewer, somebody might be known by their words.
  public func feedbackWords(
    on subject: FeedbackGiven.Subject, of name: String,
    threshold: Int = FeedbackReport.leastThreshold
  ) throws -> [FeedbackWords] {
    try require(.hear)
    _ = try FeedbackReport.rules(threshold)
    let form = try workspace.form(about: subject).questionnaire
    var people = 0
    var texts: [String: [String]] = [:]
    try forEachFeedback { record in
      guard record.subject == subject, record.name == name else { return }
      people += 1
      for (question, text) in record.texts { texts[question, default: []].append(text) }
    }
    guard people > 0 else { throw DeskError.nothingSaid(of: name, subject) }
    guard people >= threshold else { throw DeskError.tooFewAnswered(threshold) }
    return form.allItems.compactMap { item in
      texts[item.linkId].map {
        FeedbackWords(question: item.linkId, words: item.label, texts: $0.sorted())
      }
    }
  }
}

extension FeedbackGiven {
  /// The answers in words, by question.
  fileprivate var texts: [(question: String, text: String)] {
    let answered = QuestionnaireResponse.read(response, file: "").resource?.answersByLinkId
    return (answered ?? [:]).flatMap { question, values in
      values.compactMap { value in
        guard case .string(let text) = value, !text.allSatisfy(\.isWhitespace) else { return nil }
        return (question, text)
      }
    }
  }
}

extension FeedbackGiven.Subject {
  /// The command that tells of each article or piece of software that something was said of.
  fileprivate var reportCommand: Phrase {
    switch self {
    case .article: Phrase("sillage article bilan", "sillage article report")
    case .software: Phrase("sillage logiciel bilan", "sillage software report")
    }
  }
}

extension DeskError {
  static func nothingSaid(of name: String, _ subject: FeedbackGiven.Subject) -> DeskError {
    let words = Phrase(
      "Aucun avis n’a été recueilli sur «\u{A0}\(name)\u{A0}».", "Nothing was said of “\(name)”.")
    return DeskError(.doesNotExist, words.seeing(subject.reportCommand))
  }

  fileprivate static func tooFewAnswered(_ threshold: Int) -> DeskError {
    .unacceptable(
      "Moins de \(threshold) personnes ont répondu\u{A0}: on reconnaîtrait quelqu’un à ses mots.",
      "Fewer than \(threshold) people answered: somebody might be known by their words.")
  }
}
