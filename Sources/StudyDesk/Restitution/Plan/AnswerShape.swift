import StudyModel

/// In which way figures tell of a question: which answers of a person count, of which time, and which
/// of them are put together.
///
/// Told in two ways, a question says more than either says by itself: who gave both of two answers,
/// such as what is left of each when both together are taken away; or who gave the one answer that
/// only one of the two leaves alone. Some of the answers may be told apart from the others.
struct AnswerShape: Hashable {
  let form: String
  /// The question; of a checklist, its questions in their order.
  let items: [String]
  /// What of a checklist is a gap and what is none; nil for a question, and where it is not known.
  var measure: Checklist?
  let reduction: String
  let time: PlannedFigure.Axis?
  /// Whether a person may be in several of the answers.
  let isMany: Bool
  /// The codes of each answer shown.
  let answers: Set<Set<String>>

  private var isChecklist: Bool {
    PlannedFigure.AnswerSource.Reduction(rawValue: reduction)?.isOfChecklist == true
  }

  private var isClosing: Bool {
    reduction == PlannedFigure.AnswerSource.Reduction.closing.rawValue
  }

  /// Whether one tells what became of the gaps that people had at first, and the other which they have in
  /// the end: one less the other tells to how many a gap came back.
  private func isClosingOrOpen(beside other: AnswerShape) -> Bool {
    let open = PlannedFigure.AnswerSource.Reduction.open.rawValue
    return isClosing && other.reduction == open || other.isClosing && reduction == open
  }

  /// Whether it tells how many closed any gap of a list of which the other one tells who closed which.
  private func isClosing(within other: AnswerShape) -> Bool {
    isClosing && other.reduction == PlannedFigure.AnswerSource.Reduction.closed.rawValue
      && Set(items).isSubset(of: other.items)
  }

  /// Whether two figures of one plan tell too much beside each other, whatever their numbers.
  func tells(beside other: AnswerShape) -> Bool {
    guard form == other.form, !Set(items).isDisjoint(with: other.items) else { return false }
    // How many gaps are open, and which were closed, is told by the answers themselves; what became of
    // all gaps of a longer list is not.
    if isChecklist != other.isChecklist {
      return !(isChecklist ? self : other).isClosing || items == other.items
    }
    if isClosingOrOpen(beside: other) { return time == other.time }
    if items != other.items {
      return reduction == other.reduction || isClosing(within: other)
        || other.isClosing(within: self)
    }
    if let measure, let otherMeasure = other.measure, measure != otherMeasure { return true }
    // First beside last answers tell how many changed theirs at least.
    guard isMany || other.isMany else { return !isChecklist && reduction != other.reduction }
    return reduction != other.reduction || time != other.time || isMany != other.isMany
      || groups(otherwiseThan: other)
  }

  /// Whether one tells by month what the other tells by quarter, or puts other answers together: the
  /// proof of two releases of different days knows no more than that people come, go and answer.
  func isOut(otherwiseThan other: AnswerShape) -> Bool {
    guard form == other.form, items == other.items else { return false }
    if let time, let otherTime = other.time, time != otherTime { return true }
    return reduction == other.reduction && time == other.time && groups(otherwiseThan: other)
  }

  /// Whether one tells of the whole time what the other tells month by month.
  func isTimed(otherwiseThan other: AnswerShape) -> Bool {
    form == other.form && items == other.items && reduction == other.reduction
      && (time == nil) != (other.time == nil)
  }

  private func groups(otherwiseThan other: AnswerShape) -> Bool {
    answers.contains { answer in
      other.answers.contains { $0 != answer && !$0.isDisjoint(with: answer) }
    }
  }
}

extension PlannedFigure.AnswerSource.Reduction {
  /// Whether it counts what became of gaps.
  var isOfChecklist: Bool { [.closing, .closed, .open].contains(self) }
}

extension FigureLayout {
  /// In which way the figure tells of a question; nil where it counts no answers.
  var answerShape: AnswerShape? {
    guard case .answers(let source) = figure.subject else { return nil }
    let shown = Dictionary(grouping: answerLeaves, by: \.value).values
    return AnswerShape(
      form: source.form, items: source.checklist?.items ?? [source.item],
      measure: source.checklist, reduction: source.reduction.rawValue,
      time: figure.axes.first(where: \.isTime), isMany: !hasOneAnswer,
      answers: Set(shown.map { Set($0.map(\.key)) }))
  }
}
