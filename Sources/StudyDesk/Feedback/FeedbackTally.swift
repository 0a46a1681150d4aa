import StudyForms
import StudyModel
import Wording

/// A question whose answers are counted: one of a closed list, or several.
struct FeedbackQuestion: Hashable {
  /// Under which answer to another question it is asked.
  struct Base: Hashable {
    let linkId: String
    let code: String
  }

  let linkId: String
  let words: Phrase
  let options: [Option]
  let isMultiple: Bool
  /// Nil when everybody is asked.
  let base: Base?

  struct Option: Hashable {
    let code: String
    let words: Phrase
  }

  /// The questions of a form that have a closed list of answers, in its order.
  static func all(of form: Questionnaire) -> [FeedbackQuestion] {
    let closed = Set(form.allItems.filter { !$0.options.isEmpty }.map(\.linkId))
    return form.allItems.compactMap { item -> FeedbackQuestion? in
      let options = item.options.compactMap { option -> Option? in
        guard case .coding(let coding) = option.value, let code = coding.code else { return nil }
        return Option(code: code, words: form.words(of: option.value, to: item.linkId))
      }
      guard !options.isEmpty else { return nil }
      return FeedbackQuestion(
        linkId: item.linkId, words: item.label, options: options, isMultiple: item.repeats,
        base: item.base.flatMap { closed.contains($0.linkId) ? $0 : nil })
    }
  }
}

extension Item {
  fileprivate var base: FeedbackQuestion.Base? {
    guard conditions.count == 1, let condition = conditions.first, condition.comparison == .equal,
      case .coding(let coding) = condition.answer, let code = coding.code
    else { return nil }
    return FeedbackQuestion.Base(linkId: condition.question, code: code)
  }
}

/// What was said of one article or software, sorted into codes; no words are in it.
struct FeedbackTally {
  /// One answer: its version, and the codes chosen under each question.
  struct Answer {
    let version: String
    let codes: [String: Set<String>]
  }

  let name: String
  private(set) var answers: [Answer] = []

  init(name: String) { self.name = name }

  /// Each version once, in the order of its name.
  var versions: [String] { Set(answers.map(\.version)).sorted() }

  mutating func add(_ record: FeedbackGiven) {
    let answered = QuestionnaireResponse.read(record.response, file: "").resource?.answersByLinkId
    let codes = (answered ?? [:]).mapValues { values in
      Set(
        values.compactMap { value -> String? in
          if case .coding(let coding) = value { coding.code } else { nil }
        })
    }
    answers.append(Answer(version: record.version, codes: codes))
  }
}
