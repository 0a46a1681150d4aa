import StudyModel
import Tabulation

/// In which ways releases that are out tell of questions. What another release tells in another way
/// says more beside it than each by itself (0061).
struct ReshapedAnswers {
  private let known: Set<AnswerShape>

  init(since earlier: [ReleaseTables]) {
    known = Set(
      earlier.flatMap { release in
        release.tables.releases.flatMap { release.tables.answerShapes(of: $0.tables) }
      })
  }

  /// Whether a question is out in another way than this one.
  func areTold(otherwiseThan shape: AnswerShape) -> Bool {
    var shape = shape
    // What was a gap is not written in a release.
    shape.measure = nil
    return known.contains { $0.tells(beside: shape) }
      || known.contains { $0.isOut(otherwiseThan: shape) } && !known.contains(shape)
  }
}

extension Tabulation {
  /// In which ways tables tell of questions, figure by figure, as far as they print an answer.
  fileprivate func answerShapes(of tables: [Table]) -> [AnswerShape] {
    var answers: [ToldQuestion: Set<Set<String>>] = [:]
    var printed: Set<ToldQuestion> = []
    for table in tables {
      for (column, dimension) in table.dimensions.enumerated() {
        guard let name = QuestionName(dimensions[dimension].name), !name.isCounting else {
          continue
        }
        let question = ToldQuestion(
          figure: table.figure, name: name.question, reduction: name.reduction, time: name.time,
          isMany: name.answer != nil)
        let told = table.cells.filter { $0.at[column] != 0 }
        if told.contains(where: { $0.value != nil }) { printed.insert(question) }
        answers[question, default: []].formUnion(
          name.answer.map { [Set($0.split(separator: "+").map(String.init))] }
            ?? Set(told.map { codes(of: $0.at[column], in: dimension) }))
      }
    }
    return printed.map { question in
      let parts = question.name.split(separator: "/", maxSplits: 1).map(String.init)
      return AnswerShape(
        form: parts[0],
        items: parts.dropFirst().flatMap { $0.split(separator: "+").map(String.init) },
        reduction: question.reduction, time: question.time, isMany: question.isMany,
        answers: answers[question, default: []])
    }
  }

  private func codes(of category: Int, in dimension: Int) -> Set<String> {
    let categories = dimensions[dimension].categories
    return Set(categories[category].leaves.map { categories[1 + $0].label })
  }
}

/// A question as a figure tells it, whatever its answers.
private struct ToldQuestion: Hashable {
  let figure: Substring
  let name: String
  let reduction: String
  let time: PlannedFigure.Axis?
  let isMany: Bool
}

extension Table {
  /// The figure that it belongs to, by its name.
  fileprivate var figure: Substring { id.lastIndex(of: "-").map { id[..<$0] } ?? id[...] }
}
