import StudyModel
import Tabulation

/// What a reader learns from one question that two releases tell in other ways: who gave both of two
/// answers, such as what is left of each by itself when both together are taken away; or, where one
/// tells by month and the other by quarter, who did not answer in a quarter's last month, however
/// few, if somebody was taken out in between.
struct ReshapedAnswers {
  private let known: Set<AnswerShape>

  init(since earlier: [ReleaseTables]) {
    known = Set(
      earlier.flatMap { release in
        release.tables.releases.flatMap { release.tables.answerShapes(of: $0.tables) }
      })
  }

  /// Whether a figure tells of a question in another way than is out already.
  ///
  /// - Parameters:
  ///   - printed: the figure's tables.
  ///   - tables: those of its release.
  func show(in printed: some Sequence<Table>, of tables: Tabulation) -> Bool {
    guard !known.isEmpty else { return false }
    return tables.answerShapes(of: printed).contains(where: areTold(otherwiseThan:))
  }

  /// Whether a question is out in another way than this one.
  func areTold(otherwiseThan shape: AnswerShape) -> Bool {
    known.contains { $0.tells(beside: shape) }
      || known.contains { $0.isTimed(otherwiseThan: shape) } && !known.contains(shape)
  }
}

extension Tabulation {
  /// In which ways tables tell of questions, as far as they print an answer.
  fileprivate func answerShapes(of tables: some Sequence<Table>) -> [AnswerShape] {
    var answers: [ToldQuestion: Set<String?>] = [:]
    var printed: Set<ToldQuestion> = []
    for table in tables {
      for (column, dimension) in table.dimensions.enumerated() {
        guard let name = QuestionName(dimensions[dimension].name), !name.isCounting else {
          continue
        }
        let question = ToldQuestion(name: name.question, reduction: name.reduction, time: name.time)
        answers[question, default: []].insert(name.answer)
        if table.cells.contains(where: { $0.value != nil && $0.at[column] != 0 }) {
          printed.insert(question)
        }
      }
    }
    return printed.map { question in
      let told = answers[question, default: []].compactMap(\.self)
      return AnswerShape(
        question: question.name, reduction: question.reduction, time: question.time,
        isMany: !told.isEmpty,
        answers: Set(told.map { Set($0.split(separator: "+").map(String.init)) }))
    }
  }
}

/// A question as a table tells it, whatever its answers.
private struct ToldQuestion: Hashable {
  let name: String
  let reduction: String
  let time: PlannedFigure.Axis?
}
