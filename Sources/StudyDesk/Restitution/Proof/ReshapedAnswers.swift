import StudyForms
import StudyModel
import Tabulation
import Wording

/// In which ways releases that are out tell of questions. What another release tells in another way
/// says more beside it than each by itself (0061).
struct ReshapedAnswers {
  private let known: Set<AnswerShape>
  /// Those of the same day: what is told of a day in two releases hangs together as in one, but the
  /// true numbers behind the first are not at hand.
  private let today: Set<AnswerShape>

  init(since earlier: [ReleaseTables], on day: Day) {
    func shapes(
      _ releases: [ReleaseTables], where isTold: (_ isAnswer: Bool) -> Bool
    ) -> Set<AnswerShape> {
      Set(
        releases.flatMap { release in
          release.tables.releases.flatMap {
            release.tables.answerShapes(of: $0.tables, where: isTold)
          }
        })
    }
    known = shapes(earlier) { $0 }
    // How many answered says enough.
    today = shapes(earlier.filter { $0.asOf == day }) { _ in true }
  }

  /// Whether a question, or one that hangs together with it, is out in another way than this figure.
  func areTold(otherwiseThan layout: FigureLayout) -> Bool {
    guard !(known.isEmpty && today.isEmpty), var shape = layout.answerShape else { return false }
    // What was a gap is not written in a release.
    shape.measure = nil
    if known.contains(where: { $0.tells(beside: shape) }) { return true }
    return !known.contains(shape) && known.contains { $0.isOut(otherwiseThan: shape) }
      || !today.contains(shape)
        && today.contains { shape.isTimed(otherwiseThan: $0) || layout.isAsked(besides: $0) }
  }
}

extension FigureLayout {
  /// Whether its question is only asked after some answers to another one, or the other after some to it.
  fileprivate func isAsked(besides other: AnswerShape) -> Bool {
    guard case .answers(let source) = figure.subject, source.checklist == nil,
      source.form == other.form
    else { return false }
    return other.items.contains { item in
      leading[item] != nil || form?.answersLeading(to: item)[source.item] != nil
    }
  }
}

extension Tabulation {
  /// In which ways tables tell of questions, figure by figure, as far as they print numbers that count.
  fileprivate func answerShapes(
    of tables: [Table], where isTold: (_ isAnswer: Bool) -> Bool
  ) -> [AnswerShape] {
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
        if table.cells.contains(where: { $0.value != nil && isTold($0.at[column] != 0) }) {
          printed.insert(question)
        }
        answers[question, default: []].formUnion(
          name.answer.map { [Set($0.split(separator: "+").map(String.init))] }
            ?? Set(told.map { Set(dimensions[dimension].leaves(of: $0.at[column])) }))
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
