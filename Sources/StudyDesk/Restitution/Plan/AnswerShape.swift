import StudyModel

/// In which way figures tell of a question: which answers of a person count, of which time, and which
/// of them are put together.
///
/// Where one may give several answers, who gave both of two stands in no figure. Told in two ways,
/// such as each by itself and both together, or by month and for all time, it is what is left.
/// Some of the answers may be told apart from the others.
struct AnswerShape: Hashable {
  /// The form and its question.
  let question: String
  let reduction: String
  let time: PlannedFigure.Axis?
  /// Whether a person may be in several of the answers.
  let isMany: Bool
  /// The codes of each answer shown, where one may be in several.
  let answers: Set<Set<String>>

  /// Whether two figures of these shapes tell, laid side by side, who gave both of two answers.
  func tells(beside other: AnswerShape) -> Bool {
    guard question == other.question, isMany || other.isMany else { return false }
    if reduction != other.reduction || time != other.time || isMany != other.isMany { return true }
    return answers.contains { answer in
      other.answers.contains { $0 != answer && !$0.isDisjoint(with: answer) }
    }
  }

  /// Whether one tells by month what the other tells by quarter.
  func isTimed(otherwiseThan other: AnswerShape) -> Bool {
    guard question == other.question, let time, let otherTime = other.time else { return false }
    return time != otherTime
  }
}

extension FigureLayout {
  /// In which way the figure tells of a question; nil where it counts no answers.
  var answerShape: AnswerShape? {
    guard case .answers(let source) = figure.subject else { return nil }
    let shown = Dictionary(grouping: answerLeaves, by: \.value).values
    return AnswerShape(
      question: source.form + "/" + source.item, reduction: source.reduction.rawValue,
      time: figure.axes.first(where: \.isTime), isMany: !hasOneAnswer,
      answers: hasOneAnswer ? [] : Set(shown.map { Set($0.map(\.key)) }))
  }
}
